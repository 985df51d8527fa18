import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { askIndex } from '../../../../src/search/ask-index.ts';
import type { Period } from '../../../../src/search/build/period.ts';
import { writeSearchIndex } from '../../../../src/search/build/write-search-index.ts';
import type { SearchDocument } from '../../../../src/search/document.ts';
import { START_FILE } from '../../../../src/search/store/layout.ts';
import { decodeStart } from '../../../../src/search/store/start-file.ts';
import { KNOWN_WORDS } from '../../../../src/search/terms/known-words.ts';
import { makeArchive } from '../../../support/search/made-archive.ts';

const DOCUMENTS = makeArchive(60, 3).map(({ document }) => document);

let folder: string;
let outDir: string;
let cacheDir: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tin-index-'));
  outDir = path.join(folder, 'out');
  cacheDir = path.join(folder, 'cache');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Some documents as periods by the first letters of their days, each read through a spy. */
function periodsOf(documents: readonly SearchDocument[], letters = 4) {
  const byName = Map.groupBy(documents, ({ day }) => day.slice(0, letters));
  return [...byName].map(([name, ofPeriod]) => ({
    name,
    digest: JSON.stringify(ofPeriod.toSorted((a, b) => (a.url < b.url ? -1 : 1))),
    documents: vi.fn(() => Promise.resolve(ofPeriod)),
  }));
}

function write(periods: readonly Period[], out = outDir, cache = cacheDir) {
  return writeSearchIndex({ periods, groups: KNOWN_WORDS, successions: [] }, out, cache);
}

async function contentsOf(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = files.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return [path.relative(dir, file), digest] as const;
  });
  return new Map((await Promise.all(contents)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe('an index', () => {
  it('is the same for the same documents in another order, and without a cache', async () => {
    await write(periodsOf(DOCUMENTS));
    const other = path.join(folder, 'other');
    await write(periodsOf(DOCUMENTS.toReversed()).toReversed(), other, path.join(folder, 'empty'));
    expect(await contentsOf(other)).toEqual(await contentsOf(outDir));
  });

  it('after changes is the same as one made anew', async () => {
    const changed = DOCUMENTS.with(59, { ...DOCUMENTS[59]!, title: 'Tên mới' }).with(3, {
      ...DOCUMENTS[3]!,
      lead: 'Sapo mới',
    });
    await write(periodsOf(DOCUMENTS));
    await write(periodsOf(changed.slice(1)));
    const other = path.join(folder, 'other');
    await write(periodsOf(changed.slice(1)), other, path.join(folder, 'empty'));
    expect(await contentsOf(outDir)).toEqual(await contentsOf(other));
  });

  it('ranks alike however its documents are parted', async () => {
    await write(periodsOf(DOCUMENTS));
    const whole = path.join(folder, 'whole');
    await write(periodsOf(DOCUMENTS, 0), whole);
    for (const query of ['hội nghị sơ kết', 'chuyen doi so', 'so khcn', '2019', '12,5']) {
      expect(await askIndex(outDir, query), query).toEqual(await askIndex(whole, query));
    }
  });

  it('may be without a document', async () => {
    expect(await write([])).toEqual({ documents: 0, indexed: [] });
    expect(await askIndex(outDir, 'dang uy')).toEqual({ total: 0, hits: [] });
  });
});

describe('a change in the open period', () => {
  it('reads that period only', async () => {
    await write(periodsOf(DOCUMENTS));
    const periods = periodsOf(DOCUMENTS.with(59, { ...DOCUMENTS[59]!, title: 'Tên mới' }));
    expect(await write(periods)).toEqual({ documents: 60, indexed: ['2025'] });
    const read = periods.filter(({ documents }) => documents.mock.calls.length > 0);
    expect(read.map(({ name }) => name)).toEqual(['2025']);
  });

  it.each([
    ['a changed story', DOCUMENTS.with(59, { ...DOCUMENTS[59]!, title: 'Tên mới' })],
    ['a new story', [...DOCUMENTS, { ...DOCUMENTS[59]!, url: '/tin-tuc/2025/them/' }]],
    ['a story less', DOCUMENTS.slice(0, 59)],
  ])('leaves every file of the closed ones untouched: %s', async (_, changed) => {
    await write(periodsOf(DOCUMENTS));
    const closed = await foldersOf(outDir, 'closed');
    const before = await filesOf(outDir, closed);
    await write(periodsOf(changed));
    expect(before.length).toBeGreaterThan(50);
    expect(await filesOf(outDir, closed)).toEqual(before);
  });
});

describe('the folder of an index', () => {
  it('holds nothing of an earlier one', async () => {
    await write(periodsOf(DOCUMENTS));
    await writeFile(path.join(outDir, 'stray'), '');
    await write(periodsOf(DOCUMENTS.slice(0, 6)));
    const other = path.join(folder, 'other');
    await write(periodsOf(DOCUMENTS.slice(0, 6)), other);
    expect(await contentsOf(outDir)).toEqual(await contentsOf(other));
    expect((await readdir(path.join(cacheDir, 'periods'))).length).toBe(1);
  });

  it.each([
    ['a missing file', (file: string) => rm(file)],
    ['a cut file', (file: string) => truncate(file, 60)],
    ['a file of something else', (file: string) => writeFile(file, '<!doctype html>')],
  ])('with %s makes the search fail, not find nothing', async (_, damage) => {
    await write(periodsOf(DOCUMENTS, 0));
    const [tier = ''] = await foldersOf(outDir, 'open');
    const name = path.join(tier, 'words-0.pack');
    await damage(path.join(outDir, name));
    await expect(askIndex(outDir, '2019 2020 2021')).rejects.toThrow(name);
  });
});

/** Files of some folders: content, and the file itself, which a copy would not be. */
async function filesOf(dir: string, folders: readonly string[]): Promise<unknown[]> {
  const contents = [...(await contentsOf(dir))].filter(([name]) =>
    folders.some((folder) => name.startsWith(`${folder}/`)),
  );
  return Promise.all(
    contents.map(async ([name, content]) => {
      const { ino, mtimeMs } = await stat(path.join(dir, name));
      return { name, content, ino, mtimeMs };
    }),
  );
}

/** Folders of a part of the index: of the terms and pairs, and of the documents. */
async function foldersOf(dir: string, part: 'closed' | 'open'): Promise<string[]> {
  const { start } = decodeStart(gunzipSync(await readFile(path.join(dir, START_FILE))));
  const tier = start.tiers.at(part === 'open' ? -1 : 0);
  return tier === undefined ? [] : [tier.id, ...tier.periods.map(({ id }) => id)];
}
