import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gitIn } from './git.ts';
import { releaseAndTell } from './release-and-tell.ts';
import { readSettings, type ReleaseSettings } from './settings.ts';

/** `npm run release`: releases by hand what a push would. */
const HELP = `Cách dùng: npm run release [-- --json] [tệp thiết lập]
Đưa lên trang bản mới nhất trong kho tin. Tệp thiết lập mặc định: release.json trong NEWSROOM_DIR (.newsroom).
--json: mỗi sự việc một dòng JSON, cho máy đọc; dùng cùng npm --silent.`;

/** What the person who calls the command can put right. */
class UsageError extends Error {}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

try {
  const { file, asJson } = readArguments();
  const settings = await openSettings(file);
  const revision = await newestRevision(settings);
  process.exitCode = await releaseAndTell(settings, revision, { print, asJson });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${HELP}\n`);
  process.exitCode = 2;
}

function readArguments(): { file: string; asJson: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [file = join(process.env['NEWSROOM_DIR'] ?? '.newsroom', 'release.json')] = positionals;
    return { file, asJson: values.json };
  } catch {
    throw new UsageError(`Không hiểu tham số «${process.argv.slice(2).join(' ')}».`);
  }
}

async function openSettings(file: string): Promise<ReleaseSettings> {
  return readSettings(file).catch(() => {
    throw new UsageError(`Không đọc được tệp thiết lập «${file}».`);
  });
}

async function newestRevision({ repository, gitConfig, branch }: ReleaseSettings): Promise<string> {
  const revision = await gitIn(
    repository,
    gitConfig,
  )(['rev-parse', '--verify', `refs/heads/${branch}`]).catch(() => {
    throw new UsageError(`Kho tin «${repository}» không có nhánh «${branch}».`);
  });
  return revision.trim();
}
