import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT } from '../release/commands/exit-codes.ts';
import { UnusableCheckout } from './forge/checkout.ts';
import { publishPages, type PagesOptions } from './forge/publish-pages.ts';
import { readCmsFile } from './read-cms.ts';
import { WrongOption } from './wrong-option.ts';

/** `npm run deploy:pages`: what a push does on a server, in a forge's runner, for a static host. */
const HELP = `Cách dùng: SITE_URL=https://tin.coquan.gov.vn npm run deploy:pages -- --out THƯ_MỤC [--json]
  --out THƯ_MỤC    nơi đặt trang tin để đưa lên máy chủ tĩnh
  --root THƯ_MỤC   những gì giữ lại giữa các lần chạy (.cache/pages)
  --cms TỆP        trang biên tập đăng nhập vào đâu: {"backend": {"name": "gitlab", …}}
Mã thoát: 0 xong, 1 nội dung bị từ chối, 2 gọi sai, 3 máy hoặc chương trình hỏng.`;

const PROJECT = join(import.meta.dirname, '..', '..');

try {
  const { asJson, ...options } = await readPagesOptions();
  const print = (line: string): boolean => process.stdout.write(`${line}\n`);
  process.exitCode = await publishPages(options, { print, asJson });
} catch (error) {
  if (!(error instanceof WrongOption || error instanceof UnusableCheckout)) throw error;
  process.stderr.write(`${error.message}\n\n${HELP}\n`);
  process.exitCode = EXIT.usage;
}

/** @throws {WrongOption} */
async function readPagesOptions(): Promise<PagesOptions & { asJson: boolean }> {
  const { out, root, cms, json } = parse();
  if (out === undefined) throw new WrongOption('Thiếu --out: thư mục đặt trang tin.');
  return {
    project: PROJECT,
    root: resolve(root),
    out: resolve(out),
    siteUrl: readSiteUrl(process.env['SITE_URL'] ?? ''),
    cms: cms === undefined ? undefined : await readCmsFile(cms),
    asJson: json,
  };
}

function parse() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      options: {
        ...{ out: text, cms: text, root: { ...text, default: '.cache/pages' } },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new WrongOption(String(cause), { cause });
  }
}

/** All links are written from the root of the host: a site below a path would lose its pages. */
function readSiteUrl(written: string): string {
  const url = URL.parse(written);
  if (url?.protocol === 'https:' && url.pathname === '/') return url.origin;
  throw new WrongOption(
    `SITE_URL đang là «${written}». Hãy đặt địa chỉ https của trang tin, không kèm thư mục con: trang tin cần một tên miền riêng, ví dụ https://tin.coquan.gov.vn.`,
  );
}
