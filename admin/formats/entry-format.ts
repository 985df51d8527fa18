import { FOLDER_KEYS, tidyEntry, type Collection } from '../../src/model/index.ts';
import { readYaml } from '../../src/story/front-matter/read-yaml.ts';
import { splitSource } from '../../src/story/front-matter/split-source.ts';
import { writeSource, writeYaml } from '../../src/story/front-matter/write-source.ts';
import { omitKeys, textIn, type EntryData } from './entry-data.ts';
import { repairText } from './repair-text.ts';

/** Reads and writes the files of one collection; Decap's own readers are never asked. */
export interface EntryFormat {
  /** Throws a Vietnamese error for a file that cannot be read; Decap lists such an entry as empty. */
  fromFile(source: string): EntryData;
  /** The canonical file: the same text for the same content, whoever wrote it. */
  toFile(data: EntryData): string;
}

export function entryFormat(collection: Collection): EntryFormat {
  return collection.format === 'mdx' ? mdxFormat(collection) : yamlFormat(collection);
}

function mdxFormat(collection: Collection): EntryFormat {
  return {
    fromFile: (source) => {
      const { yaml, body, breaches } = splitSource(source);
      expectNone(breaches);
      return { ...readFields(yaml), body };
    },
    toFile: (data) => {
      const { fields, body } = splitEntry(collection, data);
      return writeSource(fields, body);
    },
  };
}

function yamlFormat(collection: Collection): EntryFormat {
  return {
    fromFile: readFields,
    toFile: (data) => writeYaml(splitEntry(collection, data).fields),
  };
}

/** The canonical fields and body of what stands in the form. */
export function splitEntry(
  collection: Collection,
  data: EntryData,
): { fields: EntryData; body: string } {
  const fields = omitKeys(data, 'body', FOLDER_KEYS.year, FOLDER_KEYS.name);
  return {
    fields: tidyEntry(collection, repairText(fields)),
    body: tidyBody(textIn(data, 'body')),
  };
}

/** A stored body is touched only where it is not text as it should be. */
function tidyBody(body: string): string {
  const repaired = repairText(body.normalize('NFC'))
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ');
  return repaired.trim() === '' ? '' : repaired;
}

function readFields(yaml: string): EntryData {
  const { value, breaches } = readYaml(yaml);
  expectNone(breaches);
  return value ?? {};
}

function expectNone(breaches: readonly { message: string }[]): void {
  if (breaches.length > 0) throw new Error(breaches.map(({ message }) => message).join('\n'));
}
