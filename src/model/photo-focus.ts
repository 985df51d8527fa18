/** A point of a photo in percent of its sides; `src/styles/photo-focus.css` knows the steps of 5. */
export interface PhotoFocus {
  x: number;
  y: number;
}

interface Covered {
  photos: readonly { src: string }[];
  cover?: string | undefined;
  coverFocus?: PhotoFocus | undefined;
}

/** The focus that a story gives one of its photos: only the cover has one. */
export function focusOf(
  { photos, cover = photos[0]?.src, coverFocus }: Covered,
  src: string,
): PhotoFocus | undefined {
  return src === cover ? coverFocus : undefined;
}

/** Attributes of an `img` that keep the focus in sight; a style attribute would break the policy. */
export function focusData(focus: PhotoFocus | undefined): Record<string, string> {
  if (focus === undefined) return {};
  return { 'data-focus-x': String(focus.x), 'data-focus-y': String(focus.y) };
}
