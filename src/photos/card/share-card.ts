import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { asEnded, type Begun } from '../begun.ts';
import { encodeCard } from '../codec.ts';
import { jpegName, mediaFolder, type DerivedPhoto } from '../derived-photo.ts';
import { photoSet } from '../photo-set.ts';
import { photoFile } from './emblem-icon.ts';
import { CARD, CARD_PHOTO, drawCard, PAPER, type CardText } from './draw-card.ts';

export interface CardRequest {
  text: CardText;
  /** The colour of the site where it has its own, `#rrggbb`. */
  accent?: string | undefined;
  /** The square icon of the emblem, a photo of the store. */
  icon?: DerivedPhoto | undefined;
  /** A photo of the store, and the point of it, in percent, that stays in sight. */
  photo: { image: DerivedPhoto; focus: { x: number; y: number } } | undefined;
}

/** Raise it when the code draws other cards from the same request. */
const CARD_VERSION = 2;
const QUALITY = 80;

/** Names the card by all that is seen on it, so that its address never changes content. */
export function cardId({ text, accent, icon, photo }: CardRequest): string {
  const { title, agency, site, day } = text;
  const looks = [accent, icon?.id, photo?.image.id, photo?.focus];
  const inputs = [CARD_VERSION, title, agency, site, day, ...looks];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 24);
}

/**
 * The card as a photo of the store with one size only; it is drawn when it is not kept.
 *
 * @param ready resolves when the files are there of the photos that it shows
 */
export function beginShareCard(
  cacheDir: string,
  request: CardRequest,
  ready: () => Promise<unknown>,
): Begun<DerivedPhoto> {
  const id = cardId(request);
  const kept = photoSet(cacheDir, id);
  const made = kept.read();
  if (made !== undefined) return asEnded(made.photo);
  const url = `/${mediaFolder(id)}/${jpegName(id)}`;
  const known: DerivedPhoto = { id, ...CARD, color: PAPER, avif: [], jpeg: { ...CARD, url } };
  const draw = async (): Promise<void> => {
    const bytes = await drawBytes(cacheDir, request);
    await kept.write({ photo: known }, new Map([[jpegName(id), bytes]]));
  };
  return { known, ended: ready().then(draw) };
}

async function drawBytes(
  cacheDir: string,
  { text, accent, icon, photo }: CardRequest,
): Promise<Buffer> {
  const columnPx = photo === undefined ? CARD.widthPx : CARD.widthPx - CARD_PHOTO.widthPx;
  const emblem = icon && (await readFile(photoFile(cacheDir, icon))).toString('base64');
  return encodeCard({
    size: CARD,
    quality: QUALITY,
    column: Buffer.from(drawCard(text, columnPx, { accent, emblem })),
    photo: photo && {
      file: photoFile(cacheDir, photo.image),
      from: photo.image.jpeg,
      to: CARD_PHOTO,
      focus: photo.focus,
    },
  });
}
