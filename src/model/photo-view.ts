import { z } from 'zod';

/** Files derived from one photo; sizes are those after EXIF orientation. */
export const photoImage = z.object({
  widthPx: z.number(),
  heightPx: z.number(),
  /** Average colour, `#rrggbb`. */
  color: z.string(),
  /** Smallest first; empty in the preview of an unsaved photo. */
  avif: z.array(z.object({ widthPx: z.number(), url: z.string() })),
  jpeg: z.object({ widthPx: z.number(), heightPx: z.number(), url: z.string() }),
});

export type PhotoImage = z.infer<typeof photoImage>;

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
