import { storyPath } from '../archive/index.ts';
import type { AgencyData, FieldPath, SiteData, StoryData } from '../model/index.ts';
import { locateField, messageOf, type RuleCode } from '../story/index.ts';
import type { FileFinding } from './content-error.ts';

type Of<T> = T & { id: string; path: string };

/** Entries whose own files are right, with what they hold; `path` is that of the file. */
export interface ReadEntries {
  stories: readonly Of<{ data: StoryData }>[];
  agencies: readonly Of<{ data: AgencyData }>[];
  site?: Of<{ data: SiteData }> | undefined;
  /** Slugs of the list of topics. */
  topics: readonly string[];
  /** Ids of every agency that has a file, also a wrong one. */
  agencyIds: readonly string[];
}

/** A finding whose place in the file is not known yet. */
export interface FieldFinding {
  /** Of the file, from the content directory. */
  path: string;
  field: FieldPath;
  code: RuleCode;
  message: string;
}

type Report = (path: string, field: FieldPath, code: RuleCode, words: string, by?: string) => void;

/** Checks what one entry says of others: agencies and topics that exist, addresses used once. */
export function checkAcross(entries: ReadEntries): FieldFinding[] {
  const findings: FieldFinding[] = [];
  const report: Report = (path, field, code, words, by) => {
    findings.push({ path, field, code, message: messageOf(code, words, by) });
  };
  checkReferences(entries, report);
  checkAddresses(entries, report);
  return findings;
}

/** Gives a finding its place. @param source of the file that it names */
export function placeFinding({ field, ...finding }: FieldFinding, source: string): FileFinding {
  const format = finding.path.endsWith('.mdx') ? 'mdx' : 'yaml';
  return { ...finding, ...locateField(source, format, field) };
}

function checkReferences(entries: ReadEntries, report: Report): void {
  const known = new Set(entries.agencyIds);
  const topics = new Set(entries.topics);
  const refer = (path: string, field: string, id: string | undefined): void => {
    if (id !== undefined && !known.has(id)) report(path, [field], 'don-vi-khong-co', id);
  };
  for (const { path, data } of entries.stories) {
    refer(path, 'host', data.host);
    data.topics.forEach((topic, index) => {
      if (!topics.has(topic)) report(path, ['topics', index], 'chu-de-khong-co', topic);
    });
  }
  for (const { path, data } of entries.agencies) {
    refer(path, 'parent', data.parent);
    refer(path, 'successor', data.successor);
  }
  if (entries.site !== undefined) refer(entries.site.path, 'agency', entries.site.data.agency);
}

function checkAddresses({ stories }: ReadEntries, report: Report): void {
  const owners = new Map<string, string>();
  for (const { id, path, data } of stories) {
    const address = storyPath(id, data.slug);
    const owner = owners.get(address);
    if (owner === undefined) owners.set(address, path);
    else report(path, ['slug'], 'dia-chi-trung', address, `«${owner}»`);
  }
  const formerOwners = new Map<string, string>();
  for (const { path, data } of stories) {
    data.formerPaths.forEach((written, index) => {
      const address = written.endsWith('/') ? written : `${written}/`;
      const owner = owners.get(address) ?? formerOwners.get(address);
      if (owner === undefined) formerOwners.set(address, path);
      else report(path, ['formerPaths', index], 'dia-chi-cu-trung', written, `«${owner}»`);
    });
  }
}
