import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawCard } from '../../../../src/photos/card/draw-card.ts';
import { cardId, type CardRequest } from '../../../../src/photos/card/share-card.ts';
import { openTypeface } from '../../../../src/photos/card/typeface.ts';
import { findMetadata } from '../../../../src/photos/metadata/find-metadata.ts';
import { cachedPhoto } from '../support/cached-photo.ts';

const TEXT = {
  title: 'Ặ Ễ Ỡ ự: hội nghị sơ kết',
  agency: 'Sở Khoa học và Công nghệ',
  site: 'Tin Hội Nghị',
  day: '26/7/2021',
};
const LONG =
  'Sở Khoa học và Công nghệ phối hợp với Liên hiệp các Hội Khoa học và Kỹ thuật tổ chức hội nghị ' +
  'sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ trọng tâm 6 tháng cuối năm và phát động thi đua';

const plain = (text: Partial<typeof TEXT> = {}): CardRequest => ({
  text: { ...TEXT, ...text },
  photo: undefined,
});

describe('a card', () => {
  test('is a JPEG of 1200 × 630 without metadata, the photo on its right', async () => {
    const { openStore, original, cacheDir } = await cachedPhoto();
    const store = openStore();
    const image = await store.derive({ file: original, note: {} });
    const card = await store.drawCard({ text: TEXT, photo: { image, focus: { x: 50, y: 50 } } });
    const bytes = await readFile(join(cacheDir, card.jpeg.url));
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
    expect(findMetadata(bytes)).toEqual([]);
    const { data } = await sharp(bytes)
      .extract({ left: 1100, top: 300, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(Math.min(...data)).toBeLessThan(240);
  });

  test('is the same bytes every time, and is drawn once only', async () => {
    const first = await cachedPhoto();
    const second = await cachedPhoto();
    const cards = await Promise.all(
      [first, second].map(({ openStore }) => openStore().drawCard(plain())),
    );
    const files = [first, second].map(({ cacheDir }, index) =>
      join(cacheDir, cards[index]!.jpeg.url),
    );
    const [a, b] = await Promise.all(files.map((file) => readFile(file)));
    expect(a?.equals(b!)).toBe(true);
    const before = await first.cacheFiles(/\.jpg$/u);
    await first.openStore().drawCard(plain());
    expect(await first.cacheFiles(/\.jpg$/u)).toEqual(before);
  });

  test.each([
    ['title', { title: 'Khác' }],
    ['agency', { agency: 'Khác' }],
    ['name of the site', { site: 'Khác' }],
    ['day', { day: '27/7/2021' }],
  ])('has another address when its %s changes', (_, text) => {
    expect(cardId(plain(text))).not.toBe(cardId(plain()));
  });
});

describe('what a site brings of its own', () => {
  test('its colour and its emblem give a card another address', async () => {
    const { openStore, original } = await cachedPhoto();
    const store = openStore();
    const icon = await store.drawIcon(await store.derive({ file: original, note: {} }));
    const ids = [plain(), { ...plain(), accent: '#0b5d3b' }, { ...plain(), icon }].map(cardId);
    expect(new Set(ids).size).toBe(3);
  });

  test('the colour is that of the bar above, the emblem stands at the foot', async () => {
    const { openStore, original, cacheDir } = await cachedPhoto();
    const store = openStore();
    const icon = await store.drawIcon(await store.derive({ file: original, note: {} }));
    const card = await store.drawCard({ ...plain(), accent: '#0b5d3b', icon });
    const image = sharp(join(cacheDir, card.jpeg.url));
    const { data } = await image.raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * 1200 + x) * 3).subarray(0, 3)];
    expect(
      Math.max(...at(600, 5).map((part, index) => Math.abs(part - [11, 93, 59][index]!))),
    ).toBeLessThan(12);
    // Paper is #fcfbf8; the photo of the test is not.
    expect(Math.min(...at(84, 566))).toBeLessThan(235);
  });
});

describe('the words on a card', () => {
  test.each([TEXT.title, LONG, 'Tập huấn', 'ẶỄỠỰ '.repeat(12), 'Một 🎉 hai', ''])(
    'are shapes within its edges: %s',
    (title) => {
      for (const widthPx of [680, 1200]) {
        const numbers = drawCard({ ...TEXT, title }, widthPx).matchAll(/ d="([^"]*)"/gu);
        for (const [, path = ''] of numbers) {
          const pairs = path.match(/-?[\d.]+ -?[\d.]+/gu) ?? [];
          for (const pair of pairs) {
            const [x = 0, y = 0] = pair.split(' ').map(Number);
            expect(x).toBeGreaterThanOrEqual(50);
            expect(x).toBeLessThanOrEqual(widthPx - 50);
            expect(y).toBeGreaterThanOrEqual(20);
            expect(y).toBeLessThanOrEqual(610);
          }
        }
      }
    },
  );

  test('ask nothing of the fonts of the machine', () => {
    expect(drawCard(TEXT, 680)).not.toMatch(/<text|font/u);
  });

  test.each(['display', 'strong', 'text'] as const)(
    'have every Vietnamese letter in %s',
    (face) => {
      const { measure } = openTypeface(face);
      const bases = Array.from('aăâeêioôơuưyAĂÂEÊIOÔƠUƯY');
      const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
      const letters = bases.flatMap((base) => marks.map((mark) => (base + mark).normalize('NFC')));
      const signs = Array.from('đĐ«»“”–…0123456789/().,%');
      const missing = [...letters, ...signs].filter((sign) => measure(sign) === 0);
      expect(missing).toEqual([]);
    },
  );
});
