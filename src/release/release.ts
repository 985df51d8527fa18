import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT } from './commands/exit-codes.ts';
import { COMMANDS, type Asked } from './commands/release-commands.ts';
import { readSettings } from './settings.ts';

/** `npm run release`: what a push does, by hand, and what to do with the releases there are. */
const HELP = `Cách dùng: npm run release -- [lệnh] [--root THƯ_MỤC] [--json]
  run              đưa lên bản mới nhất trong kho tin (mặc định)
                   --accept-lost: cả khi có trang bài bị mất
  list             các bản đang giữ
  rollback [BẢN]   cho bạn đọc xem lại bản trước, hoặc bản có tên này
  gc [--keep SỐ]   xoá các bản cũ và phần dở dang
  scheduled        đưa lên nếu có bài đến giờ hẹn; dành cho bộ hẹn giờ
THƯ_MỤC là nơi có release.json; mặc định NEWSROOM_DIR (.newsroom).
Mã thoát: 0 xong, 1 nội dung bị từ chối, 2 gọi sai, 3 máy hoặc chương trình hỏng.`;

process.exitCode = await run();

async function run(): Promise<number> {
  const asked = await readAsked();
  const command = asked && Object.hasOwn(COMMANDS, asked.name) ? COMMANDS[asked.name] : undefined;
  if (asked === undefined || command === undefined) {
    process.stderr.write(`${HELP}\n`);
    return EXIT.usage;
  }
  try {
    return await command(asked);
  } catch (error) {
    process.stderr.write(`Lệnh không chạy được. ${String(error)}\n`);
    return EXIT.broken;
  }
}

/** Undefined when there is no newsroom there, or the arguments are none of this command. */
async function readAsked(): Promise<(Asked & { name: string }) | undefined> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        root: { type: 'string', default: process.env['NEWSROOM_DIR'] ?? '.newsroom' },
        json: { type: 'boolean', default: false },
        keep: { type: 'string' },
        'accept-lost': { type: 'boolean', default: false },
      },
    });
    const [name = 'run', argument, ...rest] = positionals;
    if (rest.length > 0) return undefined;
    const keep = readCount(values.keep);
    const settings = await readSettings(join(values.root, 'release.json'));
    const print = (line: string): boolean => process.stdout.write(`${line}\n`);
    const { json: asJson, 'accept-lost': acceptLost } = values;
    return { name, settings, print, asJson, argument, keep, acceptLost };
  } catch {
    return undefined;
  }
}

/** @throws {RangeError} when it is no number of releases */
function readCount(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(written)) throw new RangeError(written);
  return Number(written);
}
