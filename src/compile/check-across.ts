import { storyPath } from '../archive/index.ts';
import type { AgencyData, FieldPath, SiteData, StoryData } from '../model/index.ts';
import { locateField, messageOf, type RuleCode } from '../story/index.ts';
import type { FileFinding } from './content-error.ts';
import type { RawEntry } from './read-content.ts';

/** Entries whose own files are right, with what they hold. */
export interface ReadEntries {
  stories: readonly { raw: RawEntry; data: StoryData }[];
  agencies: readonly { raw: RawEntry; data: AgencyData }[];
  site?: { raw: RawEntry; data: SiteData } | undefined;
  /** Slugs of the list of topics. */
  topics: readonly string[];
  /** Ids of every agency that has a file, also a wrong one. */
  agencyIds: readonly string[];
}

type Report = (raw: RawEntry, path: FieldPath, code: RuleCode, words: string, by?: string) => void;

/** Checks what one entry says of others: agencies and topics that exist, addresses used once. */
export function checkAcross(entries: ReadEntries): FileFinding[] {
  const findings: FileFinding[] = [];
  const report: Report = (raw, path, code, words, by) => {
    const format = raw.path.endsWith('.mdx') ? 'mdx' : 'yaml';
    findings.push({
      path: raw.path,
      ...locateField(raw.source, format, path),
      code,
      message: messageOf(code, words, by),
    });
  };
  checkReferences(entries, report);
  checkAddresses(entries, report);
  return findings;
}

function checkReferences(entries: ReadEntries, report: Report): void {
  const known = new Set(entries.agencyIds);
  const topics = new Set(entries.topics);
  const refer = (raw: RawEntry, field: string, id: string | undefined): void => {
    if (id !== undefined && !known.has(id)) report(raw, [field], 'don-vi-khong-co', id);
  };
  for (const { raw, data } of entries.stories) {
    refer(raw, 'host', data.host);
    data.topics.forEach((topic, index) => {
      if (!topics.has(topic)) report(raw, ['topics', index], 'chu-de-khong-co', topic);
    });
  }
  for (const { raw, data } of entries.agencies) {
    refer(raw, 'parent', data.parent);
    refer(raw, 'successor', data.successor);
  }
  if (entries.site !== undefined) refer(entries.site.raw, 'agency', entries.site.data.agency);
}

function checkAddresses({ stories }: ReadEntries, report: Report): void {
  const owners = new Map<string, RawEntry>();
  for (const { raw, data } of stories) {
    const address = storyPath(raw.id, data.slug);
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, raw);
    else report(raw, ['slug'], 'dia-chi-trung', address, `«${owner.path}»`);
  }
  const formerOwners = new Map<string, RawEntry>();
  for (const { raw, data } of stories) {
    data.formerPaths.forEach((written, index) => {
      const address = written.endsWith('/') ? written : `${written}/`;
      const owner = owners.get(address) ?? formerOwners.get(address);
      if (owner === undefined) formerOwners.set(address, raw);
      else report(raw, ['formerPaths', index], 'dia-chi-cu-trung', written, `«${owner.path}»`);
    });
  }
}
