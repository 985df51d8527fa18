/** What a page needs to know of a photo. Plain data: it may be stored as JSON. */
export interface DerivedPhoto {
  /** Covers the original's content, the settings, the caption and the credit, so its addresses never change content. */
  id: string;
  /** Of the original, upright. */
  widthPx: number;
  heightPx: number;
  /** The average colour as `#rrggbb`, to stand in for the photo until it has loaded. */
  color: string;
  /** From the narrowest to the widest; at least one. */
  avif: { widthPx: number; url: string }[];
  /** The fallback, the download and the share image. */
  jpeg: { widthPx: number; heightPx: number; url: string };
}

/** Where the files of a photo stand, below the cache directory, the output directory and the site's root alike. */
export function mediaFolder(id: string): string {
  return `media/${id.slice(0, 2)}`;
}

export function avifName(id: string, widthPx: number): string {
  return `${id}-${widthPx.toString()}.avif`;
}

export function jpegName(id: string): string {
  return `${id}.jpg`;
}

export function mediaNames({ id, avif }: DerivedPhoto): string[] {
  return [...avif.map(({ widthPx }) => avifName(id, widthPx)), jpegName(id)];
}
