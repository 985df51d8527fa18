import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { encodeCard } from '../codec.ts';
import { jpegName, mediaFolder, type DerivedPhoto } from '../derived-photo.ts';
import { photoSet } from '../photo-set.ts';
import { CARD, CARD_PHOTO, drawCard, PAPER, type CardText } from './draw-card.ts';

export interface CardRequest {
  text: CardText;
  /** A photo of the store, and the point of it, in percent, that stays in sight. */
  photo: { image: DerivedPhoto; focus: { x: number; y: number } } | undefined;
}

/** Raise it when the code draws other cards from the same request. */
const CARD_VERSION = 1;
const QUALITY = 80;

/** Names the card by all that is seen on it, so that its address never changes content. */
export function cardId({ text, photo }: CardRequest): string {
  const { title, agency, site, day } = text;
  const inputs = [CARD_VERSION, title, agency, site, day, photo?.image.id, photo?.focus];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 24);
}

/** The card as a photo of the store with one size only; it is drawn when it is not kept. */
export async function makeShareCard(cacheDir: string, request: CardRequest): Promise<DerivedPhoto> {
  const id = cardId(request);
  const kept = photoSet(cacheDir, id);
  const known = kept.read();
  if (known !== undefined) return known.photo;
  const bytes = await drawBytes(cacheDir, request);
  const url = `/${mediaFolder(id)}/${jpegName(id)}`;
  const card: DerivedPhoto = { id, ...CARD, color: PAPER, avif: [], jpeg: { ...CARD, url } };
  await kept.write({ photo: card }, new Map([[jpegName(id), bytes]]));
  return card;
}

function drawBytes(cacheDir: string, { text, photo }: CardRequest): Promise<Buffer> {
  const columnPx = photo === undefined ? CARD.widthPx : CARD.widthPx - CARD_PHOTO.widthPx;
  return encodeCard({
    size: CARD,
    quality: QUALITY,
    column: Buffer.from(drawCard(text, columnPx)),
    photo: photo && {
      file: join(cacheDir, mediaFolder(photo.image.id), jpegName(photo.image.id)),
      from: photo.image.jpeg,
      to: CARD_PHOTO,
      focus: photo.focus,
    },
  });
}
