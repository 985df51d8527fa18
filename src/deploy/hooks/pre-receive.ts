import { text } from 'node:stream/consumers';
import { readSettings } from '../../release/settings.ts';
import { checkPush, readPushedRefs } from './check-push.ts';
import { quarantineOf } from './read-blobs.ts';

/**
 * Git's pre-receive hook, https://git-scm.com/docs/githooks#pre-receive: nothing of a push is accepted
 * whose content breaks a rule. Argument: the file of the release settings.
 */
const { repository, gitConfig, branch } = await readSettings(process.argv[2] ?? '');
const source = { repository, gitConfig, quarantine: quarantineOf(process.env) };

const refusals: string[] = [];
for (const ref of readPushedRefs(await text(process.stdin))) {
  refusals.push(...(await checkPush(source, branch, ref)));
}
if (refusals.length > 0) {
  const count = String(refusals.length);
  const lines = ['', ...refusals, '', `Chưa nhận: có ${count} lỗi. Trang tin giữ nguyên.`, ''];
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = 1;
}
