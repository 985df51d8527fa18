import {
  agencies,
  news,
  pages,
  search,
  site,
  topics,
  type Collection,
  type DataOf,
  type FieldMap,
} from '../model/index.ts';
import { topicSlugs } from '../archive/index.ts';
import { compareFindings, messageOf, type Finding } from '../story/index.ts';
import { checkNatively } from './check-natively.ts';
import { checkAcross, placeFinding } from './check-across.ts';
import type { FileFinding } from './content-error.ts';
import { checkSchemaVersion } from './check-schema-version.ts';
import { checkPlace } from './check-place.ts';
import type { RawEntry } from './read-content.ts';

/** Every finding of a content directory, by file and place. */
export function checkContent(entries: readonly RawEntry[]): FileFinding[] {
  const findings = entries.flatMap(checkPlace);
  const strays = new Set(findings.map(({ path }) => path));
  const placed = entries.filter(({ path }) => !strays.has(path));
  const read = <M extends FieldMap>(name: string, collection: Collection<M>) =>
    readAll(entriesOf(placed, name), collection, findings);

  const stories = read('news', news);
  const agencyEntries = read('agencies', agencies);
  read('pages', pages);
  const [siteEntry] = read('settings/site', site);
  const [topicsEntry] = read('settings/topics', topics);
  read('settings/search', search);
  const hasSite = entriesOf(placed, 'settings/site').length > 0;
  const sources = new Map(entries.map(({ path, source }) => [path, source]));
  return [
    ...findings,
    ...(hasSite ? [] : [missingFinding('settings/site.yaml')]),
    ...checkSchemaVersion(entries),
    ...checkAcross({
      stories,
      agencies: agencyEntries,
      site: siteEntry,
      topics: topicSlugs(topicsEntry?.data.topics ?? []),
      agencyIds: entriesOf(placed, 'agencies').map(({ id }) => id),
    }).map((finding) => placeFinding(finding, sources.get(finding.path) ?? '')),
  ].sort(byPlace);
}

/** Entries of a collection, or the one at `settings/<name>`. */
function entriesOf(entries: readonly RawEntry[], place: string): RawEntry[] {
  return entries.filter(({ collection, id }) =>
    [collection, `${collection}/${id}`].includes(place),
  );
}

function readAll<M extends FieldMap>(
  entries: readonly RawEntry[],
  collection: Collection<M>,
  findings: FileFinding[],
): { id: string; path: string; data: DataOf<M> }[] {
  return entries.flatMap((raw) => {
    const checked = checkNatively(raw.source, { collection, files: raw.files });
    findings.push(...checked.findings.map((finding) => ({ path: raw.path, ...finding })));
    return checked.data === undefined ? [] : [{ id: raw.id, path: raw.path, data: checked.data }];
  });
}

function missingFinding(path: string): FileFinding {
  return { path, line: 1, column: 1, code: 'thieu-tep', message: messageOf('thieu-tep', path) };
}

function byPlace(a: FileFinding, b: FileFinding): number {
  return a.path === b.path ? compareFindings(a as Finding, b as Finding) : a.path < b.path ? -1 : 1;
}
