import { mkdir, rm } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ContentError, type FileFinding } from '../compile/content-error.ts';
import { historyFile } from './history/history-file.ts';
import type { ReleaseEvent, Report } from './progress.ts';
import { readJsonLines } from './read-json-lines.ts';
import { ReleaseFailure } from './release-failure.ts';
import type { ReleaseFolders } from './release-folders.ts';
import { runCommand, type CommandResult } from './run-command.ts';
import type { ReleaseSettings } from './settings.ts';

/** One build: these settings, these folders, as of this moment (ISO 8601). */
export interface BuildJob {
  settings: ReleaseSettings;
  folders: ReleaseFolders;
  builtAt: string;
  /** Fingerprint of what makes the site beside the content. */
  recipe: string;
}

const LINES_KEPT = 20;
const BUILDER_LOCK = pathToFileURL(join(import.meta.dirname, 'builder-lock.ts')).href;

/**
 * @param contentTree what git calls the state of the content
 * @throws {ContentError} with the findings of the content check
 */
export async function checkContent(job: BuildJob, contentTree: string): Promise<void> {
  const extra = { CONTENT_TREE: contentTree };
  const result = await runStep(job, job.settings.commands.check, { extra });
  if (result.code === 0) return;
  const findings = readFindings(result.stdout, job.folders.content);
  if (findings === undefined) throw systemFailure('Không kiểm tra được nội dung', result);
  throw new ContentError(findings);
}

/**
 * @param contentTree what git calls the state of the content, which is not compiled again when it was last
 * @throws {ReleaseFailure} with the last lines that the build printed
 */
export async function buildSite(job: BuildJob, report: Report, contentTree: string): Promise<void> {
  const { out, releases, renderer, outState } = job.folders;
  await rm(out, { recursive: true, force: true });
  await rm(outState, { force: true });
  await mkdir(out, { recursive: true });
  await mkdir(releases, { recursive: true });
  const extra = {
    RENDERER_DIR: renderer,
    FORMER_FILE: historyFile(job.folders.cache),
    CONTENT_TREE: contentTree,
  };
  const onText = readJsonLines((told) => {
    if ('event' in told) report(told as ReleaseEvent);
  });
  const result = await runStep(job, job.settings.commands.build, { extra, onText });
  if (result.code !== 0) throw systemFailure('Không dựng được trang', result);
}

/** The content is right and still a program failed; what it printed is no reading for editors. */
function systemFailure(what: string, result: CommandResult): ReleaseFailure {
  return new ReleaseFailure(
    `${what} vì lỗi của hệ thống, không phải của bài viết. Hãy báo người quản trị máy chủ.`,
    { details: lastLines(result) },
  );
}

export function lastLines({ output }: CommandResult): string {
  return output.trim().split('\n').slice(-LINES_KEPT).join('\n');
}

interface StepOptions {
  extra?: NodeJS.ProcessEnv;
  onText?: (text: string) => void;
}

/** Runs a command with what it needs to know of the job in its environment. */
export function runStep(
  { settings, folders, builtAt, recipe }: BuildJob,
  command: readonly string[],
  { extra = {}, onText = () => undefined }: StepOptions = {},
): Promise<CommandResult> {
  const env = {
    ...process.env,
    CONTENT_DIR: folders.content,
    OUT_DIR: folders.out,
    CACHE_DIR: folders.cache,
    SITE_URL: settings.siteUrl,
    BUILD_NOW: builtAt,
    RECIPE: recipe,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    // A release is for readers, whatever the program that asks for it is run for; Vite heeds all three.
    NODE_ENV: 'production',
    NODE_OPTIONS: [process.env['NODE_OPTIONS'] ?? '', `--import=${BUILDER_LOCK}`].join(' ').trim(),
    BUILDER_LOCK: folders.builderLock,
    TRIAL_ADMIN: settings.isTrial === true ? '1' : '0',
    DEV: undefined,
    PROD: undefined,
    ...extra,
  };
  return runCommand(command, { cwd: settings.project, env, onText });
}

/** Undefined when the command printed no list: it failed before it could check. */
function readFindings(stdout: string, contentFolder: string): FileFinding[] | undefined {
  try {
    const printed: unknown = JSON.parse(stdout);
    if (!Array.isArray(printed)) return undefined;
    return (printed as FileFinding[]).map((finding) => ({
      ...finding,
      path: isAbsolute(finding.path) ? relative(contentFolder, finding.path) : finding.path,
    }));
  } catch {
    return undefined;
  }
}
