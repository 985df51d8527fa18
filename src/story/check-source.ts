import {
  readEntry,
  tidyEntry,
  type Collection,
  type DataOf,
  type FieldMap,
  type FieldPath,
} from '../model/index.ts';
import { checkBody } from './check/check-body.ts';
import { checkFiles, namesIn } from './check-files.ts';
import { parseBody, type ParsedBody } from './parse-body.ts';
import { compareFindings, type Breach, type Finding } from './finding.ts';
import { readYaml, type ReadYaml } from './front-matter/read-yaml.ts';
import {
  splitSource,
  withoutByteOrderMark,
  type SplitSource,
} from './front-matter/split-source.ts';
import { createLocator, type Place } from './place.ts';

export interface CheckOptions<M extends FieldMap> {
  collection: Collection<M>;
  /** Names of the files beside the entry; without them nothing is said about missing files. */
  files?: readonly string[] | undefined;
  /** Another reader of the body. */
  parse?: (body: string) => Readonly<ParsedBody>;
}

export interface CheckedSource<M extends FieldMap> {
  /** In the order of the file. */
  findings: Finding[];
  /** Present when the content model has nothing to object. */
  data?: DataOf<M>;
  /** Present for a file with a body, as it was read. */
  body?: string;
  parsed?: Readonly<ParsedBody>;
}

/** Checks one file of the content: front matter, content model, dialect, files beside it. */
export function checkSource<M extends FieldMap>(
  source: string,
  { collection, files, parse = parseBody }: CheckOptions<M>,
): CheckedSource<M> {
  const text = withoutByteOrderMark(source);
  const parts = collection.format === 'mdx' ? splitSource(text) : wholeAsYaml(text);
  const yaml = parts.breaches.length > 0 ? undefined : readYaml(parts.yaml);
  const entry = yaml?.value === undefined ? undefined : checkEntry(collection, yaml, files);
  const parsed = parse(parts.body);
  const context = { photos: entry?.photos ?? [], files };
  const breaches = [
    ...parts.breaches,
    ...shift(yaml?.breaches ?? [], parts.yamlOffset),
    ...shift(entry?.breaches ?? [], parts.yamlOffset),
    ...shift(checkBody(parts.body, context, parsed), parts.bodyOffset),
  ];
  const place = createLocator(text);
  return {
    findings: breaches
      .map(({ offset, code, message }) => ({ ...place(offset), code, message }))
      .sort(compareFindings),
    ...(entry?.data === undefined ? {} : { data: entry.data }),
    ...(collection.format === 'mdx' && parts.breaches.length === 0
      ? { body: parts.body, parsed }
      : {}),
  };
}

/** Place of a field in a file, for a rule over several files. */
export function locateField(source: string, format: Collection['format'], path: FieldPath): Place {
  const text = withoutByteOrderMark(source);
  const parts = format === 'mdx' ? splitSource(text) : wholeAsYaml(text);
  return createLocator(text)(readYaml(parts.yaml).locate(path) + parts.yamlOffset);
}

interface CheckedEntry<M extends FieldMap> {
  breaches: Breach[];
  photos: string[];
  data?: DataOf<M> | undefined;
}

function checkEntry<M extends FieldMap>(
  collection: Collection<M>,
  { value, locate }: ReadYaml,
  files: readonly string[] | undefined,
): CheckedEntry<M> {
  const tidied = tidyEntry(collection, value);
  const { data, issues } = readEntry(collection, value);
  const missing = files === undefined ? [] : checkFiles(tidied, files);
  return {
    breaches: [...issues, ...missing].map(({ code, path, message }) => ({
      offset: locate(path, code === 'truong-la' ? 'key' : 'value'),
      code,
      message,
    })),
    photos: namesIn(tidied, 'photos', 'src').filter((name) => name !== undefined),
    data,
  };
}

function wholeAsYaml(text: string): SplitSource {
  return { yaml: text, yamlOffset: 0, body: '', bodyOffset: 0, breaches: [] };
}

function shift(breaches: readonly Breach[], by: number): Breach[] {
  return breaches.map((breach) => ({ ...breach, offset: breach.offset + by }));
}
