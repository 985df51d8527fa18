import { mkdir, rm } from 'node:fs/promises';
import { isAbsolute, posix, relative } from 'node:path';
import { ReleaseFailure } from './release-failure.ts';
import type { ReleaseFolders } from './release-folders.ts';
import { runCommand, type CommandResult } from './run-command.ts';
import type { ReleaseSettings } from './settings.ts';
import type { ReleaseFinding } from './status.ts';

/** One build: these settings, these folders, as of this moment (ISO 8601). */
export interface BuildJob {
  settings: ReleaseSettings;
  folders: ReleaseFolders;
  builtAt: string;
}

const LINES_KEPT = 20;

/** @throws {ReleaseFailure} with the findings of the content check */
export async function checkContent(job: BuildJob): Promise<void> {
  const result = await runStep(job, job.settings.commands.check);
  if (result.code === 0) return;
  const findings = readFindings(result.stdout, job.folders.content);
  if (findings === undefined) throw systemFailure('Không kiểm tra được nội dung', result);
  throw new ReleaseFailure(`Nội dung có ${String(findings.length)} lỗi nên chưa đưa lên.`, {
    findings,
  });
}

/** @throws {ReleaseFailure} with the last lines that the build printed */
export async function buildSite(job: BuildJob): Promise<void> {
  await rm(job.folders.out, { recursive: true, force: true });
  await mkdir(job.folders.out, { recursive: true });
  await mkdir(job.folders.releases, { recursive: true });
  const result = await runStep(job, job.settings.commands.build);
  if (result.code !== 0) throw systemFailure('Không dựng được trang', result);
}

/** The content is right and still a program failed; what it printed is no reading for editors. */
function systemFailure(what: string, { output }: CommandResult): ReleaseFailure {
  return new ReleaseFailure(
    `${what} vì lỗi của hệ thống, không phải của bài viết. Hãy báo người quản trị máy chủ.`,
    { details: output.trim().split('\n').slice(-LINES_KEPT).join('\n') },
  );
}

function runStep(
  { settings, folders, builtAt }: BuildJob,
  command: readonly string[],
): Promise<CommandResult> {
  const env = {
    ...process.env,
    CONTENT_DIR: folders.content,
    OUT_DIR: folders.out,
    CACHE_DIR: folders.cache,
    SITE_URL: settings.siteUrl,
    BUILD_NOW: builtAt,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    NODE_ENV: 'production',
  };
  return runCommand(command, { cwd: settings.project, env });
}

/** Undefined when the command printed no list: it failed before it could check. */
function readFindings(stdout: string, contentFolder: string): ReleaseFinding[] | undefined {
  try {
    const printed: unknown = JSON.parse(stdout);
    if (!Array.isArray(printed)) return undefined;
    return (printed as ReleaseFinding[]).map((finding) => ({
      ...finding,
      path: inRepository(finding.path, contentFolder),
    }));
  } catch {
    return undefined;
  }
}

/** Editors know files by their place in the repository. */
function inRepository(path: string, contentFolder: string): string {
  return posix.join('content', isAbsolute(path) ? relative(contentFolder, path) : path);
}
