import type { Nodes } from 'mdast';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBody, writeSource } from '../../src/story/index.ts';
import { parseBody } from '../../src/story/parse-body.ts';
import { buildSite } from '../support/build-site.ts';
import { CLIPBOARD_CORPUS } from '../support/clipboard-corpus.ts';
import { openEditorHarness, type OpenHarness } from '../support/editor-harness/open-harness.ts';
import { PROJECT } from '../support/newsroom.ts';
import { temporaryFolder, writeFileIn } from '../support/newsroom/folder.ts';
import { TYPED_LINES } from '../support/typed-lines.ts';
import type { BodyPage } from '../support/pages/body-page.ts';

let harness: OpenHarness;
let body: BodyPage;
/** Every body that the editor gave, with its photos: built in one batch at the end. */
const made: { body: string; photos: string[] }[] = [];

beforeAll(async () => {
  harness = await openEditorHarness();
  ({ body } = harness);
});

afterAll(() => harness.close());

/** The words that readers see, without the spaces between them. */
function shownText(text: string): string {
  const wordsOf = (node: Nodes): string => {
    if ('children' in node) return node.children.map(wordsOf).join('');
    return 'value' in node ? node.value : '';
  };
  return wordsOf(parseBody(text).tree).replaceAll(/\s+/gu, '');
}

async function takeOver(): Promise<string> {
  // Saving brings the text into NFC.
  const written = ((await body.leave()) ?? '').normalize('NFC');
  const photos = await body.photos();
  expect(checkBody(written, { photos })).toEqual([]);
  made.push({ body: written, photos });
  return written;
}

test.each(TYPED_LINES)('typing $typed gives that text', async ({ typed, shown }) => {
  await body.open('');
  await body.goToEnd();
  await body.type(typed);
  await body.press('Enter');
  await body.type('Dòng sau.');
  expect(shownText(await takeOver())).toContain(shown.replaceAll(/\s+/gu, ''));
});

test.each(CLIPBOARD_CORPUS)(
  'pasting $name keeps its structure',
  async ({ clipboard, expected = '' }) => {
    await body.open('');
    await body.goToEnd();
    await body.paste(clipboard);
    const named = expected.replaceAll(
      /anh-(\d+)\.png/gu,
      (_, place) => `anh-${String(Number(place) + 1)}.jpg`,
    );
    expect(await takeOver()).toBe(named);
  },
);

test('all of it builds, in one batch', async () => {
  const { folder, remove } = await temporaryFolder();
  const contentDir = join(folder, 'content');
  for (const part of ['agencies', 'settings'])
    await cp(join(PROJECT, 'content', part), join(contentDir, part), { recursive: true });
  const pixels = { width: 64, height: 48, channels: 3 as const, background: '#335577' };
  const photo = await sharp({ create: pixels }).jpeg().toBuffer();
  for (const [index, { body: text, photos }] of made.entries()) {
    const id = `2026/bai-${String(index + 1)}`;
    const source = writeSource(
      {
        title: `Bài ${String(index + 1)}`,
        lead: 'Một dòng sapo.',
        kind: 'khac',
        host: 'so-khoa-hoc-va-cong-nghe-khanh-hoa',
        event: { start: '2026-01-02' },
        publishedAt: '2026-01-02T09:00:00+07:00',
        ...(photos.length > 0 && { photos: photos.map((src) => ({ src, alt: 'Hội trường' })) }),
      },
      text,
    );
    await writeFileIn(contentDir, `news/${id}/index.mdx`, source);
    for (const name of photos) await writeFile(join(contentDir, 'news', id, name), photo);
  }
  await buildSite({
    CONTENT_DIR: contentDir,
    OUT_DIR: join(folder, 'dist'),
    CACHE_DIR: join(folder, 'cache'),
  });
  await remove();
  expect(made.length).toBe(TYPED_LINES.length + CLIPBOARD_CORPUS.length);
});
