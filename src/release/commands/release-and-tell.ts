import { printEvents } from '../print-events.ts';
import { releaseRevision, type ReleaseOptions } from '../release-revision.ts';
import type { ReleaseSettings } from '../settings.ts';
import type { ReleaseStatus } from '../status.ts';
import { exitCodeOf } from './exit-codes.ts';

interface Telling extends ReleaseOptions {
  print: (line: string) => void;
  /** JSON lines: every event, and last the status. */
  asJson: boolean;
}

/** Releases a revision and prints what happens. @returns what to exit with */
export async function releaseAndTell(
  settings: ReleaseSettings,
  revision: string,
  { print, asJson, ...options }: Telling,
): Promise<number> {
  const report = printEvents({ print, asJson });
  const status = await releaseRevision(settings, revision, report, options);
  return tellStatus(settings, status, { print, asJson });
}

/** Prints how a command ended. @returns what to exit with */
export function tellStatus(
  settings: ReleaseSettings,
  status: ReleaseStatus,
  { print, asJson }: Telling,
): number {
  if (asJson) print(JSON.stringify({ event: 'status', ...status }));
  else linesOf(settings, status).forEach(print);
  return exitCodeOf(status);
}

function linesOf({ siteUrl }: ReleaseSettings, status: ReleaseStatus): string[] {
  const { state, message, url = '/', findings = [] } = status;
  if (state === 'rolled-back') return [message];
  const found = findings.map(({ path, line, message }) => {
    const place = [path, line].filter((part) => part !== undefined).join(':');
    return `  ${place}: ${message}`;
  });
  if (state !== 'published') return found;
  const held = found.length === 0 ? [] : [message, ...found];
  return [...held, `Đã lên trang: ${siteUrl}${url}`];
}
