import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PhotoRequest } from '../../../src/photos/derive-photo.ts';
import { PhotoError } from '../../../src/photos/photo-error.ts';
import type { PhotoSettings } from '../../../src/photos/photo-settings.ts';
import { createPhotoStore } from '../../../src/photos/photo-store.ts';
import { derivedFrom } from '../../../src/photos/publish-photos.ts';

/** Encoding costs as little as it can: what is measured is the store around it. */
const CHEAP: PhotoSettings = {
  avif: { widthsPx: [16], quality: 50, effort: 0 },
  jpeg: { maxWidthPx: 16, quality: 50 },
};
/** A few stories' photos at a time, as a build asks for them. */
const AT_A_TIME = 48;

/** Derives and publishes many small distinct photos, first into an empty store, then from a full one. */
export async function deriveArchive(photos: number, folder: string): Promise<void> {
  const originals = join(folder, 'originals');
  await mkdir(originals, { recursive: true });
  const jpeg = await smallJpeg();
  const store = createPhotoStore({ cacheDir: join(folder, 'cache'), settings: CHEAP });
  for (const round of ['cold', 'warm']) {
    for (let first = 0; first < photos; first += AT_A_TIME) {
      const count = Math.min(AT_A_TIME, photos - first);
      const requests = Array.from({ length: count }, (_, index): PhotoRequest => {
        const number = String(first + index);
        return { file: join(originals, `${number}.jpg`), note: { caption: number } };
      });
      if (round === 'cold') {
        for (const { file, note } of requests) {
          await writeFile(file, withComment(jpeg, note.caption ?? ''));
        }
      }
      const derived = await store.deriveAll(requests);
      const made = derived.map((photo, index) => {
        const request = requests[index];
        if (photo instanceof PhotoError || request === undefined) throw new Error('refused');
        return derivedFrom(request, photo);
      });
      await store.publish(made, join(folder, round));
    }
  }
}

function smallJpeg(): Promise<Buffer> {
  const create = { width: 24, height: 16, channels: 3, background: '#335577' } as const;
  return sharp({ create }).jpeg().toBuffer();
}

/** Other bytes, the same picture: ISO 10918-1, segment COM after the start of the image. */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment);
  const header = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), header, text, jpeg.subarray(2)]);
}
