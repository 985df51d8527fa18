import { text } from 'node:stream/consumers';
import { lineOf, type ReleaseEvent } from '../release/progress.ts';
import { releaseRevision } from '../release/release-revision.ts';
import { readSettings } from '../release/settings.ts';

/**
 * Git's post-receive hook, https://git-scm.com/docs/githooks#post-receive: releases the revision
 * that the published branch was pushed to. Argument: the file of the release settings.
 */
const DELETED = /^0+$/;

const settings = await readSettings(process.argv[2] ?? '');
for (const name of Object.keys(process.env)) {
  // Set by git for this hook; the site build may run git elsewhere.
  if (name.startsWith('GIT_')) Reflect.deleteProperty(process.env, name);
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const report = (event: ReleaseEvent): void => {
  const line = lineOf(event);
  if (line !== undefined) print(line);
};

for (const line of (await text(process.stdin)).split('\n')) {
  const [, revision = '', ref] = line.split(' ');
  if (ref !== `refs/heads/${settings.branch}` || DELETED.test(revision)) continue;
  const { state, url = '/', findings = [] } = await releaseRevision(settings, revision, report);
  for (const { path, line: at, message } of findings) {
    print(`  ${[path, at].filter((part) => part !== undefined).join(':')}: ${message}`);
  }
  if (state === 'published') print(`Đã lên trang: ${settings.siteUrl}${url}`);
  if (state === 'failed') process.exitCode = 1;
}
