import exifr from 'exifr';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findMetadata, inspectMetadata } from '../../../src/photos/metadata/find-metadata.ts';
import type { PhotoNote } from '../../../src/photos/metadata/photo-note.ts';
import { cachedPhoto } from './support/cached-photo.ts';
import { colourAt, picture } from './support/make-photo.ts';

const NOTE: PhotoNote = { caption: 'Toàn cảnh hội nghị', credit: 'Ảnh: Nguyễn Ặ' };

describe('what a page is told', () => {
  test('is true of the files', async () => {
    const { original, cacheDir, openStore } = await cachedPhoto();
    const photo = await openStore().derive({ file: original, note: NOTE });
    expect(photo).toMatchObject({ widthPx: 100, heightPx: 60 });
    expect(photo.color).toMatch(/^#[0-9a-f]{6}$/u);
    expect(photo.avif.map(({ widthPx }) => widthPx)).toEqual([24, 48, 80]);
    expect(photo.jpeg).toMatchObject({ widthPx: 60, heightPx: 36 });
    for (const { url, widthPx } of [...photo.avif, photo.jpeg]) {
      expect(url).toMatch(/^\/media\/[0-9a-f]{2}\/[0-9a-f]{24}(?:-\d+\.avif|\.jpg)$/u);
      const about = await sharp(join(cacheDir, url), { failOn: 'warning' }).metadata();
      expect(about.width).toBe(widthPx);
      expect(about.height).toBe(Math.round(widthPx * 0.6));
    }
  });

  test('may be stored as JSON', async () => {
    const { original, openStore } = await cachedPhoto();
    const photo = await openStore().derive({ file: original, note: NOTE });
    expect(JSON.parse(JSON.stringify(photo))).toEqual(photo);
  });

  test('is upright, and so are the files', async () => {
    const { original, openStore, mediaFiles } = await cachedPhoto();
    await picture().withMetadata({ orientation: 6 }).jpeg().toFile(original);
    const photo = await openStore().derive({ file: original, note: NOTE });
    expect(photo).toMatchObject({ widthPx: 60, heightPx: 100 });
    for (const file of mediaFiles(photo)) {
      const bytes = await readFile(file);
      expect(await colourAt(bytes, [0.5, 0.1])).toBe('red');
      expect(await colourAt(bytes, [0.5, 0.9])).toBe('blue');
      expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
    }
  });

  test('never promises more pixels than the original has', async () => {
    const { original, openStore } = await cachedPhoto();
    await picture({ widthPx: 30, heightPx: 20 }).png().toFile(original);
    const photo = await openStore().derive({ file: original, note: NOTE });
    expect(photo.avif.map(({ widthPx }) => widthPx)).toEqual([24, 30]);
    expect(photo.jpeg).toMatchObject({ widthPx: 30, heightPx: 20 });
  });
});

describe('what the files say', () => {
  test('is the note and nothing that the original said', async () => {
    const { original, openStore, mediaFiles } = await cachedPhoto();
    expect(findMetadata(await readFile(original))).not.toEqual([]);
    const photo = await openStore().derive({ file: original, note: NOTE });
    for (const file of mediaFiles(photo)) {
      const { beyondNote, notes } = inspectMetadata(await readFile(file));
      expect(beyondNote, basename(file)).toEqual([]);
      expect(notes, basename(file)).toEqual(file.endsWith('.jpg') ? [NOTE, NOTE] : [NOTE]);
    }
  });

  test('shows others no place, no author and no profile', async () => {
    const { original, openStore, mediaFiles } = await cachedPhoto();
    const everything = { tiff: true, exif: true, gps: true, icc: true, xmp: true, iptc: true };
    const options = { ...everything, mergeOutput: false } as const;
    expect(await exifr.parse(original, options)).toHaveProperty('gps');
    const photo = await openStore().derive({ file: original, note: {} });
    for (const file of mediaFiles(photo)) {
      expect((await exifr.parse(file, options)) as unknown, basename(file)).toBeUndefined();
      const { exif, icc, xmp, iptc } = await sharp(file).metadata();
      expect({ exif, icc, xmp, iptc }, basename(file)).toEqual({});
    }
  });
});

test('an unusable cache directory is the operator’s trouble, not the author’s', async () => {
  const { original, cacheDir, openStore } = await cachedPhoto();
  await writeFile(cacheDir, 'a file');
  await expect(openStore().derive({ file: original, note: NOTE })).rejects.toMatchObject({
    code: 'ENOTDIR',
  });
});
