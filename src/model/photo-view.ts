/** Files derived from one photo; sizes are those after EXIF orientation. */
export interface PhotoImage {
  widthPx: number;
  heightPx: number;
  /** Average colour, `#rrggbb`. */
  color: string;
  /** Smallest first; empty in the preview of an unsaved photo. */
  avif: readonly { widthPx: number; url: string }[];
  jpeg: { widthPx: number; heightPx: number; url: string };
}

/** A photo of a story with the files that show it. */
export interface PhotoView {
  /** File name beside the story. */
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  decorative: boolean;
  image: PhotoImage;
}
