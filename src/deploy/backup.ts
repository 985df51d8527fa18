import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../release/settings.ts';
import { branchHead } from '../release/branch-head.ts';
import { releaseAndTell } from '../release/commands/release-and-tell.ts';
import { BackupProblem } from './backup/backup-folder.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { takeBackup } from './backup/take-backup.ts';
import { deployFolders } from './deployment.ts';
import { thisMachine } from './this-machine.ts';

/** `npm run backup` and `npm run restore`. */
const HELP = `Cách dùng: npm run backup -- --root THƯ_MỤC [--to NƠI_LƯU] [--keep SỐ]
           npm run restore -- --from BẢN_SAO --root THƯ_MỤC [--etc /etc]
Sao lưu kho bài và cấu hình; trang tin được dựng lại từ đó. NƠI_LƯU mặc định là «backups» trong
THƯ_MỤC; hãy chép tiếp sang máy khác. Giữ SỐ bản mới nhất (14).`;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

process.exitCode = await run().catch((error: unknown) => {
  process.stderr.write(
    error instanceof BackupProblem ? `${error.message}\n` : `${String(error)}\n`,
  );
  return 3;
});

async function run(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { root: text, to: text, from: text, etc: text, keep: { ...text, default: '14' } },
  });
  const [command] = positionals;
  const keep = Number(values.keep);
  if (values.root === undefined || !(Number.isInteger(keep) && keep > 0)) return help();
  const root = resolve(values.root);
  if (command === 'take') {
    const to = resolve(values.to ?? join(root, 'backups'));
    say(`Đã sao lưu: ${await takeBackup({ root, to, keep, now: new Date() })}`);
    return 0;
  }
  if (command !== 'restore' || values.from === undefined) return help();
  const machine = thisMachine(root, resolve(values.etc ?? join(root, 'etc')));
  (await restoreBackup(resolve(values.from), machine)).forEach(say);
  const settings = await readSettings(deployFolders(root).settings);
  return releaseAndTell(settings, await branchHead(settings), { print: say, asJson: false });
}

function help(): number {
  process.stderr.write(`${HELP}\n`);
  return 2;
}
