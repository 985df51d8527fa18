import { join } from 'node:path';
import { lastLines, runStep, type BuildJob } from './build.ts';
import type { ReleaseEvent, Report } from './progress.ts';
import { readLines } from './read-lines.ts';
import type { Release } from './release-store.ts';
import type { Publication, PublicationOutcome } from './site/publication.ts';

/** Publishes only what changed. A program that breaks is no reason to give up: a whole build follows. */
export async function publishOnlyChanges(
  job: BuildJob,
  command: readonly string[],
  { revision, before, report }: { revision: string; before: Release | undefined; report: Report },
): Promise<PublicationOutcome> {
  const { repository, gitConfig } = job.settings;
  const { folders } = job;
  const publication: Publication = { folders, repository, gitConfig, revision, before };
  let outcome: PublicationOutcome | undefined;
  const onText = readLines((line) => {
    const told = JSON.parse(line) as ReleaseEvent | PublicationOutcome;
    if ('event' in told) report(told);
    else outcome = told;
  });
  // What modules compile to is kept as well: half of the start of such a program.
  const extra = { NODE_COMPILE_CACHE: join(folders.cache, 'node') };
  const asked = [...command, JSON.stringify(publication)];
  const result = await runStep(job, asked, { extra, onText });
  if (result.code === 0 && outcome !== undefined) return outcome;
  report({ event: 'note', message: lastLines(result) });
  return { outcome: 'doubt', reason: 'chương trình dừng bất thường', contentTree: undefined };
}
