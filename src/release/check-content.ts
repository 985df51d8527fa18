import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../compile/check-content.ts';
import { readContentDir } from '../compile/read-content.ts';
import type { FileFinding } from '../compile/content-error.ts';
import { readEnvironment } from './environment.ts';

const HELP = `Cách dùng: npm run check:content [-- --format text|json] [tệp hoặc thư mục ...]
Kiểm tra nội dung trong CONTENT_DIR (mặc định: content).`;

const REPORTS: Readonly<Record<string, (findings: readonly FileFinding[]) => string>> = {
  json: (findings) => JSON.stringify(findings, null, 2),
  text: (findings) =>
    [
      ...findings.map(
        ({ path, line, column, code, message }) =>
          `${path}:${String(line)}:${String(column)}  ${message} (${code})`,
      ),
      findings.length === 0 ? 'Nội dung không có lỗi.' : `Có ${String(findings.length)} lỗi.`,
    ].join('\n'),
};

/** Runs the command; the exit code is 1 when there is anything to say. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  const report = REPORTS[values.format];
  if (report === undefined) {
    process.stderr.write(`${HELP}\n`);
    return 2;
  }
  const contentDir = process.env['CONTENT_DIR'] ?? 'content';
  const entries = await readContentDir(readEnvironment().contentDir);
  const findings = checkContent(entries)
    .map((finding) => ({ ...finding, path: join(contentDir, finding.path) }))
    .filter(({ path }) => isChosen(path, positionals));
  process.stdout.write(`${report(findings)}\n`);
  return findings.length === 0 ? 0 : 1;
}

function isChosen(path: string, chosen: readonly string[]): boolean {
  const full = resolve(path);
  return (
    chosen.length === 0 ||
    chosen.some((each) => full === resolve(each) || full.startsWith(resolve(each) + sep))
  );
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  process.stderr.write(`Không có thư mục nội dung «${readEnvironment().contentDir}».\n\n${HELP}\n`);
  process.exitCode = 2;
}
