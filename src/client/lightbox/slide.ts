import type { LightboxPhoto } from './read-photo.ts';
import { fit, type Point, type Size, type Zoom } from './zoom.ts';

/** One photo on the stage. */
export interface Slide {
  element: HTMLElement;
  /** Lays it out for the size of the stage. @returns the size at which all of it is seen */
  layOut(stage: Size): Size;
  /** Enlarges and moves the photo. */
  zoom(zoom: Zoom): void;
  /** Moves the whole slide aside, in pixels. */
  move(by: Point): void;
}

export function makeSlide(photo: LightboxPhoto): Slide {
  const element = document.createElement('picture');
  element.className = 'slide';
  const source = document.createElement('source');
  source.type = 'image/avif';
  const image = document.createElement('img');
  image.alt = photo.alt;
  image.draggable = false;
  // What the page shows already fills the place until the larger file has come.
  if (photo.loaded !== '') image.style.backgroundImage = `url("${photo.loaded}")`;
  let shown: Size = { width: 0, height: 0 };
  const ask = (scale: number): void => {
    source.sizes = `${String(Math.ceil(shown.width * scale))}px`;
  };
  return {
    element,
    layOut: (stage) => {
      shown = fit({ width: photo.widthPx, height: photo.heightPx }, stage);
      image.style.inlineSize = `${String(shown.width)}px`;
      image.style.blockSize = `${String(shown.height)}px`;
      ask(1);
      if (image.parentNode === null) {
        // Only now is it known which of the files is large enough.
        source.srcset = photo.avif;
        image.src = photo.jpeg;
        element.append(source, image);
      }
      return shown;
    },
    zoom: ({ scale, x, y }) => {
      ask(scale);
      image.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})`;
    },
    move: ({ x, y }) => {
      element.style.translate = `${String(x)}px ${String(y)}px`;
    },
  };
}
