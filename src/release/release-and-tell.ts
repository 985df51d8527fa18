import { printEvents } from './print-events.ts';
import { releaseRevision } from './release-revision.ts';
import type { ReleaseSettings } from './settings.ts';
import type { ReleaseStatus } from './status.ts';

interface Telling {
  print: (line: string) => void;
  /** JSON lines: every event, and last the status. */
  asJson: boolean;
}

/** Releases a revision and prints what happens. @returns what to exit with */
export async function releaseAndTell(
  settings: ReleaseSettings,
  revision: string,
  { print, asJson }: Telling,
): Promise<number> {
  const status = await releaseRevision(settings, revision, printEvents({ print, asJson }));
  if (asJson) print(JSON.stringify({ event: 'status', ...status }));
  else linesOf(settings, status).forEach(print);
  return status.state === 'failed' ? 1 : 0;
}

function linesOf({ siteUrl }: ReleaseSettings, status: ReleaseStatus): string[] {
  const { state, message, url = '/', findings = [] } = status;
  const found = findings.map(({ path, line, message }) => {
    const place = [path, line].filter((part) => part !== undefined).join(':');
    return `  ${place}: ${message}`;
  });
  if (state !== 'published') return found;
  const held = found.length === 0 ? [] : [message, ...found];
  return [...held, `Đã lên trang: ${siteUrl}${url}`];
}
