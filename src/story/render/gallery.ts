import type { Element } from 'hast';
import { toNfc } from '../../text/nfc.ts';
import type { PhotoView, StoryView } from '../view.ts';
import { element } from './hast.ts';
import { photoFigure, TILE_SIZES, type PhotoPlace } from './photo-figure.ts';
import type { Placement } from './placement.ts';

/** Id of a photo's figure: its place in the story's list, so that it is unique in the page. */
export function photoId(view: StoryView, photo: PhotoView): string {
  return `anh-${String(view.photos.indexOf(photo) + 1)}`;
}

export function findPhoto(view: StoryView, src: string): PhotoView | undefined {
  return view.photos.find((photo) => toNfc(photo.src) === toNfc(src));
}

/** The photo of that name, or nothing when the story has none. */
export function placedPhoto(
  view: StoryView,
  src: string,
  place: PhotoPlace = {},
): Element | undefined {
  const photo = findPhoto(view, src);
  return photo && photoFigure(photo, { id: photoId(view, photo), ...place });
}

/** Photos that no tag names and that do not stand above the body. */
export function unplacedPhotos(view: StoryView, placement: Placement): PhotoView[] {
  const elsewhere = new Set([...placement.photos, toNfc(view.leadPhoto ?? '')]);
  return view.photos.filter(({ src }) => !elsewhere.has(toNfc(src)));
}

export function gallery(view: StoryView, photos: readonly PhotoView[]): Element | undefined {
  if (photos.length === 0) return undefined;
  const figures = photos.map((photo) =>
    photoFigure(photo, { id: photoId(view, photo), sizes: TILE_SIZES }),
  );
  return element('div', { className: ['gallery'] }, ...figures);
}

/** The photos that the body places nowhere, at its end. */
export function closingGallery(view: StoryView, placement: Placement): Element | undefined {
  return placement.hasOpenGallery ? undefined : gallery(view, unplacedPhotos(view, placement));
}
