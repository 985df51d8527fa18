import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT } from '../release/commands/exit-codes.ts';
import { gitIn } from '../release/git.ts';
import { BRANCH } from './deployment.ts';
import { openCheckout, UnusableCheckout } from './forge/checkout.ts';
import { checkPush } from './hooks/check-push.ts';

/** `npm run check:review`: what a server says to a push, for a story that waits to be approved. */
const HELP = `Cách dùng: npm run check:review -- --base NHÁNH
Kiểm tra bài đang chờ duyệt (commit hiện tại) như khi gửi lên NHÁNH, ví dụ origin/main.`;

const PROJECT = join(import.meta.dirname, '..', '..');

try {
  const { base } = parseArgs({ options: { base: { type: 'string' } } }).values;
  process.exitCode = base === undefined ? usage() : await review(base);
} catch (error) {
  if (!(error instanceof UnusableCheckout)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EXIT.usage;
}

async function review(base: string): Promise<number> {
  const checkout = await openCheckout(PROJECT, join(PROJECT, '.cache', 'review'));
  const { repository, gitConfig, head } = checkout;
  // The branch may have gone on since the story was begun; that is no fault of the story.
  const before = await gitIn(repository, gitConfig)(['merge-base', '--', base, head]);
  const ref = `refs/heads/${BRANCH}`;
  const refusals = await checkPush(checkout, BRANCH, { before: before.trim(), after: head, ref });
  const count = String(refusals.length);
  const outcome =
    refusals.length === 0 ? 'Bài đăng được.' : `Chưa đăng được: có ${count} chỗ cần sửa.`;
  process.stdout.write([...refusals, outcome].map((line) => `${line}\n`).join(''));
  return refusals.length === 0 ? EXIT.done : EXIT.refused;
}

function usage(): number {
  process.stderr.write(`${HELP}\n`);
  return EXIT.usage;
}
