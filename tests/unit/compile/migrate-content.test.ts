import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/compile/content-error.ts';
import { migrateContent } from '../../../src/compile/migrate-content.ts';
import type { Migration } from '../../../src/model/index.ts';

/** A day on which `place` moved into the event, and another on which notes were renamed. */
const STEPS: Migration[] = [
  {
    version: 2,
    summary: 'place stands in event',
    migrate: (entry) => {
      const { place, ...data } = entry.data;
      if (entry.collection !== 'news' || place === undefined) return entry;
      return { ...entry, data: { ...data, event: { ...(data['event'] as object), place } } };
    },
  },
  {
    version: 3,
    summary: 'notes called thong-bao are called luu-y',
    migrate: (entry) => ({
      ...entry,
      body: entry.body.replaceAll('kind="thong-bao"', 'kind="luu-y"'),
    }),
  },
];
const OLD =
  '---\n# ghi chú\ntitle: "Họp"\nplace: Hà Nội\nevent: { start: 2021-07-05 }\n---\n\nNội dung.\n';
const NEW = '---\ntitle: Họp\nevent:\n  start: "2021-07-05"\n  place: Hà Nội\n---\n\nNội dung.\n';
const UNTOUCHED = '---\n# ghi chú của người viết\ntitle:   "Họp"\n---\nNội dung.\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tin-migrate-'));
  await write('news/2021/mot/index.mdx', OLD);
  await write('news/2021/hai/index.mdx', UNTOUCHED);
  await write('agencies/so.yaml', 'name: Sở # tên\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, source: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), source);
}
const read = (path: string) => readFile(join(folder, path), 'utf8');

describe('migrateContent', () => {
  it('rewrites the entries that change and nothing else, then notes the version', async () => {
    expect(await migrateContent(folder, STEPS)).toEqual({
      from: 1,
      to: 3,
      changed: ['news/2021/mot/index.mdx'],
    });
    expect(await read('news/2021/mot/index.mdx')).toBe(NEW);
    expect(await read('news/2021/hai/index.mdx')).toBe(UNTOUCHED);
    expect(await read('agencies/so.yaml')).toBe('name: Sở # tên\n');
    expect(await read('settings/schema.yaml')).toBe('version: 3\n');
  });

  it('applies only the steps that are still to come', async () => {
    await write('settings/schema.yaml', 'version: 2\n');
    await write('news/2021/hai/index.mdx', '---\ntitle: a\n---\n\n<Note kind="thong-bao" />\n');
    expect((await migrateContent(folder, STEPS)).changed).toEqual(['news/2021/hai/index.mdx']);
    expect(await read('news/2021/hai/index.mdx')).toContain('kind="luu-y"');
    expect(await read('news/2021/mot/index.mdx')).toBe(OLD);
  });

  it('changes nothing the second time', async () => {
    await migrateContent(folder, STEPS);
    const before = await stat(join(folder, 'news/2021/mot/index.mdx'));
    expect(await migrateContent(folder, STEPS)).toEqual({ from: 3, to: 3, changed: [] });
    expect((await stat(join(folder, 'news/2021/mot/index.mdx'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('finishes a run that was cut off before the version was noted', async () => {
    await migrateContent(folder, STEPS);
    await rm(join(folder, 'settings/schema.yaml'));
    expect((await migrateContent(folder, STEPS)).changed).toEqual([]);
    expect(await read('news/2021/mot/index.mdx')).toBe(NEW);
    expect(await read('settings/schema.yaml')).toBe('version: 3\n');
  });

  it.each([
    ['content that is newer', 'settings/schema.yaml', 'version: 4\n', 'phien-ban-la'],
    ['a version that is none', 'settings/schema.yaml', 'version: x\n', 'phien-ban-la'],
    ['an entry that cannot be read', 'news/2021/ba/index.mdx', '---\na: "\n---\n', 'yaml-sai'],
    ['an entry without front matter', 'news/2021/ba/index.mdx', 'chữ', 'dau-bai-la'],
  ])('refuses %s before it writes anything', async (_, path, source, code) => {
    await write(path, source);
    const error = await migrateContent(folder, STEPS).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).findings.map((finding) => finding.code)).toEqual([code]);
    expect(await read('news/2021/mot/index.mdx')).toBe(OLD);
  });

  it('has no step yet, so it only notes the version', async () => {
    expect(await migrateContent(folder)).toEqual({ from: 1, to: 1, changed: [] });
    expect(await read('settings/schema.yaml')).toBe('version: 1\n');
    expect(await read('news/2021/mot/index.mdx')).toBe(OLD);
  });
});
