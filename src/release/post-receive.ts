import { text } from 'node:stream/consumers';
import { releaseAndTell } from './commands/release-and-tell.ts';
import { readSettings } from './settings.ts';

/**
 * Git's post-receive hook, https://git-scm.com/docs/githooks#post-receive: releases the revision
 * that the published branch was pushed to. Argument: the file of the release settings.
 */
const DELETED = /^0+$/;
/** `git push -o json` asks for JSON lines instead of sentences. */
const asJson = pushOptions().includes('json');

const settings = await readSettings(process.argv[2] ?? '');
for (const name of Object.keys(process.env)) {
  // Set by git for this hook; the site build may run git elsewhere.
  if (name.startsWith('GIT_')) Reflect.deleteProperty(process.env, name);
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

for (const line of (await text(process.stdin)).split('\n')) {
  const [, revision = '', ref] = line.split(' ');
  if (ref !== `refs/heads/${settings.branch}` || DELETED.test(revision)) continue;
  const code = await releaseAndTell(settings, revision, { print, asJson });
  if (code !== 0) process.exitCode = code;
}

function pushOptions(): (string | undefined)[] {
  const count = Number(process.env['GIT_PUSH_OPTION_COUNT'] ?? 0);
  return Array.from({ length: count }, (_, n) => process.env[`GIT_PUSH_OPTION_${String(n)}`]);
}
