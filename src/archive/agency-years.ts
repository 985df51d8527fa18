import type { Archive } from './archive.ts';
import { newestEventFirst, type Story } from './story.ts';

const known = new WeakMap<Archive, ReadonlyMap<string, ReadonlyMap<number, readonly Story[]>>>();

/** The meetings of an agency by the year in which they began, both the newest first. */
export function meetingsByYear(
  archive: Archive,
  agency: string,
): ReadonlyMap<number, readonly Story[]> {
  const years = known.get(archive) ?? groupByAgency(archive.stories);
  known.set(archive, years);
  return years.get(agency) ?? new Map();
}

function groupByAgency(stories: readonly Story[]): Map<string, Map<number, Story[]>> {
  const byHost = Map.groupBy(stories.toSorted(newestEventFirst), ({ data }) => data.host);
  return new Map(
    [...byHost].map(([host, ofHost]) => [
      host,
      Map.groupBy(ofHost, ({ data }) => Number(data.event.start.slice(0, 4))),
    ]),
  );
}
