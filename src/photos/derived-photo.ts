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

const PUBLIC_FOLDER = 'media';

export function avifName(id: string, widthPx: number): string {
  return `${id}-${widthPx.toString()}.avif`;
}

export function jpegName(id: string): string {
  return `${id}.jpg`;
}

/** Below the cache directory and below the output directory alike. */
export function mediaFolder(id: string): string {
  return `${PUBLIC_FOLDER}/${id.slice(0, 2)}`;
}

export function mediaUrl(id: string, name: string): string {
  return `/${mediaFolder(id)}/${name}`;
}

/** All files of a photo, by name. */
export function mediaNames({ id, avif }: DerivedPhoto): string[] {
  return [...avif.map(({ widthPx }) => avifName(id, widthPx)), jpegName(id)];
}
