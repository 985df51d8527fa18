import type { Element, Properties } from 'hast';
import { focusData } from '../../model/index.ts';
import type { PhotoView } from '../view.ts';
import { element } from './hast.ts';

/**
 * `first`: what the first view is about, before all else. `early`: at once, but below the text on phones,
 * whose typefaces come first.
 */
type Urgency = 'first' | 'early';

const LOADING: Readonly<Record<Urgency | 'late', Properties>> = {
  first: { fetchPriority: 'high' },
  early: {},
  late: { loading: 'lazy' },
};

/** Where a photo stands: its address in the page and how wide it is shown. */
export interface PhotoPlace {
  /** Id of the figure; without it the photo cannot be linked to. */
  id?: string | undefined;
  /** Value of the `sizes` attribute. */
  sizes?: string | undefined;
  /** Without it the photo is loaded when it comes near. */
  urgency?: Urgency | undefined;
}

const COLUMN_SIZES = '(min-width: 48rem) 44rem, 100vw';
/** A photo that is higher than wide fills no column: it would be higher than the screen. */
const TALL_SIZES = '(min-width: 48rem) 26rem, 100vw';
export const TILE_SIZES = '(min-width: 48rem) 22rem, (min-width: 30rem) 50vw, 100vw';

/** One photo with caption and credit; it links to its page, else to its file, unless it is decoration. */
export function photoFigure(photo: PhotoView, place: PhotoPlace = {}): Element {
  const { decorative, image, path = image.jpeg.url } = photo;
  const shown = picture(photo, place);
  return element(
    'figure',
    {
      className: isTall(photo) ? ['photo', 'photo--tall'] : ['photo'],
      ...(place.id === undefined ? {} : { id: place.id }),
    },
    // A link around an image without a text alternative would have no name.
    decorative ? shown : element('a', { className: ['photo__link'], href: path }, shown),
    figcaption(photo),
  );
}

/** "Ảnh: Văn Bình"; a credit that speaks of the photo itself, such as "Ảnh minh họa", stays. */
export function formatCredit(credit: string): string {
  return /^ảnh(?![\p{L}\p{M}])/iu.test(credit) ? credit : `Ảnh: ${credit}`;
}

/** The picture alone, in the widths that exist. */
export function picture(photo: PhotoView, place: PhotoPlace): Element {
  const { alt, decorative, focus, image } = photo;
  const { widthPx, heightPx, avif, jpeg } = image;
  const sizes = place.sizes ?? (isTall(photo) ? TALL_SIZES : COLUMN_SIZES);
  const srcSet = avif.map((file) => `${file.url} ${String(file.widthPx)}w`).join(', ');
  return element(
    'picture',
    {},
    srcSet === '' ? undefined : element('source', { type: 'image/avif', srcSet, sizes }),
    element('img', {
      src: jpeg.url,
      width: widthPx,
      height: heightPx,
      alt: decorative ? '' : (alt ?? ''),
      ...LOADING[place.urgency ?? 'late'],
      decoding: 'async',
      ...focusData(focus),
    }),
  );
}

function isTall({ image }: PhotoView): boolean {
  return image.heightPx > image.widthPx;
}

function figcaption({ caption, credit }: PhotoView): Element | undefined {
  if (caption === undefined && credit === undefined) return undefined;
  return element(
    'figcaption',
    {},
    caption,
    caption === undefined || credit === undefined ? undefined : ' ',
    credit === undefined
      ? undefined
      : element('span', { className: ['photo__credit'] }, formatCredit(credit)),
  );
}
