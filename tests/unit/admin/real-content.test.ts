import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBody } from '../../../admin/body/document/body-document.ts';
import { schema } from '../../../admin/body/document/schema.ts';
import { modelOf } from '../../../admin/decap/model-of.ts';
import { checkEntry } from '../../../admin/findings/check-entry.ts';
import { entryFormat, splitEntry } from '../../../admin/formats/entry-format.ts';
import { splitSource } from '../../../src/story/index.ts';

const CONTENT = path.join(import.meta.dirname, '../../../content');
const paths = await readdir(CONTENT, { recursive: true });
/** Every file that Decap edits; the schema version is none of them. */
const files = paths
  .filter((file) => /\.(?:mdx|yaml)$/u.test(file) && path.basename(file) !== 'schema.yaml')
  .toSorted();
const stories = files.filter((file) => file.startsWith('news'));

const read = (file: string): Promise<string> => readFile(path.join(CONTENT, file), 'utf8');

test('there is content to open', () => {
  expect(stories.length).toBeGreaterThanOrEqual(5);
});

describe('opened in the CMS and saved without a change', () => {
  test.each(files)('%s means the same and has nothing to put right', async (file) => {
    const [collection = '', name = ''] = file.split(path.sep);
    const model = modelOf(collection, path.parse(name).name);
    const format = entryFormat(model);
    const opened = format.fromFile(await read(file));
    const saved = format.toFile(opened);
    expect(splitEntry(model, format.fromFile(saved))).toEqual(splitEntry(model, opened));
    expect(format.toFile(format.fromFile(saved))).toBe(saved);
    expect(checkEntry(model, opened)).toEqual([]);
  });
});

describe('after an edit elsewhere in its body', () => {
  test.each(stories)('%s reads the same', async (file) => {
    const source = await read(file);
    const { body } = splitSource(source);
    const { document, write } = openBody(body);
    const more = schema.node('paragraph', null, [schema.text('Thêm.')]);
    const written = write(document.copy(document.content.addToEnd(more)));
    expect(write(document)).toBe(body);
    expect(written).toBe(`${body}\nThêm.\n`);
  });
});
