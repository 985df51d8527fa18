import { lastLines, runStep, type BuildJob } from './build.ts';
import type { ReleaseEvent, Report } from './progress.ts';
import { readJsonLines } from './read-json-lines.ts';
import type { Release } from './release-store.ts';
import type { Publication, PublicationOutcome } from './site/publication.ts';

const BROKEN_OFF = 'chương trình chỉ dựng phần thay đổi đã dừng bất thường';

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
  const onText = readJsonLines((told) => {
    if ('event' in told) report(told as ReleaseEvent);
    else if ('outcome' in told) outcome = told as PublicationOutcome;
  });
  const extra = { NODE_COMPILE_CACHE: folders.programs };
  const asked = [...command, JSON.stringify(publication)];
  const said = await runStep(job, asked, { extra, onText }).then(
    (result) => (result.code === 0 ? undefined : lastLines(result)),
    // The program could not even begin.
    (error: unknown) => String(error),
  );
  if (said === undefined && outcome !== undefined) return outcome;
  const reason = BROKEN_OFF;
  return { outcome: 'doubt', reason, ...(said && { details: said }) };
}
