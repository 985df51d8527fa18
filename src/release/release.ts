import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gitIn } from './git.ts';
import { releaseAndTell } from './release-and-tell.ts';
import { readSettings, type ReleaseSettings } from './settings.ts';

/** `npm run release`: releases by hand what a push would. */
const HELP = `Cách dùng: npm run release [-- --json] [tệp thiết lập]
Đưa lên trang bản mới nhất trong kho tin. Tệp thiết lập mặc định: release.json trong NEWSROOM_DIR (.newsroom).
--json: mỗi sự việc một dòng JSON, cho máy đọc.`;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const settings = await readAsked();
if (settings === undefined) {
  process.stderr.write(`${HELP}\n`);
  process.exitCode = 2;
} else {
  const git = gitIn(settings.value.repository, settings.value.gitConfig);
  const revision = (await git(['rev-parse', `refs/heads/${settings.value.branch}`])).trim();
  process.exitCode = await releaseAndTell(settings.value, revision, {
    print,
    asJson: settings.asJson,
  });
}

/** Undefined when there is no newsroom there, or the arguments are none of this command. */
async function readAsked(): Promise<{ value: ReleaseSettings; asJson: boolean } | undefined> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [file = join(process.env['NEWSROOM_DIR'] ?? '.newsroom', 'release.json')] = positionals;
    return { value: await readSettings(file), asJson: values.json };
  } catch {
    return undefined;
  }
}
