import { attribute } from '../html/declarations.ts';
import type { HtmlElement } from '../html/html-tree.ts';
import type { RtfImage } from './rtf-images.ts';

/** Word rounds both sides, and HTML to whole pixels. */
const NEARLY = 0.03;
const ROUNDED_PX = 2;
const MOST_IMAGES = 500;

/**
 * Which picture of the RTF an image of the HTML is. Both stand in the order of the text, but the HTML
 * also has images of drawings and the RTF of what is hidden; their sizes tell them apart. An image
 * that fits none gets none: a wrong photo is worse than a missing one.
 */
export function matchRtfImages(
  images: readonly HtmlElement[],
  rtfImages: readonly RtfImage[],
): ReadonlyMap<HtmlElement, RtfImage> {
  const matched = new Map<HtmlElement, RtfImage>();
  if (images.length === rtfImages.length) {
    for (const [index, image] of images.entries()) {
      const found = rtfImages[index];
      if (found !== undefined) matched.set(image, found);
    }
    return matched;
  }
  let next = 0;
  for (const image of images.slice(0, MOST_IMAGES)) {
    const index = rtfImages.findIndex((each, place) => place >= next && isSize(image, each));
    const found = rtfImages[index];
    if (found === undefined) continue;
    matched.set(image, found);
    next = index + 1;
  }
  return matched;
}

function isSize(image: HtmlElement, { widthPx, heightPx }: RtfImage): boolean {
  return (
    isNear(Number.parseFloat(attribute(image, 'width')), widthPx) &&
    isNear(Number.parseFloat(attribute(image, 'height')), heightPx)
  );
}

function isNear(a: number, b: number | undefined): boolean {
  if (b === undefined || Number.isNaN(a)) return false;
  return Math.abs(a - b) <= Math.max(ROUNDED_PX, NEARLY * b);
}
