import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { encodeIcon } from '../codec.ts';
import { jpegName, mediaFolder, type DerivedPhoto } from '../derived-photo.ts';
import { photoSet } from '../photo-set.ts';

/** As home screens of phones want it; browsers make their tabs' icons of it. */
const ICON = { widthPx: 180, heightPx: 180 } as const;
/** Raise it when the code makes another icon of the same emblem. */
const ICON_VERSION = 1;

/** The whole emblem in a white square, as a photo of the store with one size only. */
export async function makeEmblemIcon(
  cacheDir: string,
  emblem: DerivedPhoto,
): Promise<DerivedPhoto> {
  const inputs = JSON.stringify(['icon', ICON_VERSION, emblem.id]);
  const id = createHash('sha256').update(inputs).digest('hex').slice(0, 24);
  const kept = photoSet(cacheDir, id);
  const known = kept.read();
  if (known !== undefined) return known.photo;
  const bytes = await encodeIcon(photoFile(cacheDir, emblem), ICON);
  const url = `/${mediaFolder(id)}/${jpegName(id)}`;
  const icon: DerivedPhoto = { id, ...ICON, color: '#ffffff', avif: [], jpeg: { ...ICON, url } };
  await kept.write({ photo: icon }, new Map([[jpegName(id), bytes]]));
  return icon;
}

/** Where the store keeps the JPEG of a photo. */
export function photoFile(cacheDir: string, { id }: Pick<DerivedPhoto, 'id'>): string {
  return join(cacheDir, mediaFolder(id), jpegName(id));
}
