import { z } from 'zod';
import type { PhotoFocus } from './photo-focus.ts';

/** Files derived from one photo; sizes are those after EXIF orientation. */
const photoImageSchema = z.object({
  /** Names the files; it changes with their content. */
  id: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
  /** Average colour, `#rrggbb`. */
  color: z.string(),
  /** Smallest first; empty in the preview of an unsaved photo. */
  avif: z.array(z.object({ widthPx: z.number(), url: z.string() })),
  jpeg: z.object({ widthPx: z.number(), heightPx: z.number(), url: z.string() }),
});

export type PhotoImage = z.infer<typeof photoImageSchema>;

/** The emblem of a site, made for pages. */
export interface EmblemView {
  image: PhotoImage;
  /** Square, for tabs, home screens and share cards. */
  icon: PhotoImage;
}

/** A photo of a story with the files that show it. */
export interface PhotoView {
  /** File name beside the story. */
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  decorative: boolean;
  /** What stays in sight where the photo is cropped; without it, its middle. */
  focus?: PhotoFocus | undefined;
  image: PhotoImage;
  /** Root-relative address of the photo's own page; decoration and unsaved photos have none. */
  path?: string | undefined;
}

/** What the pages of the photos of a story show. */
export interface PhotoStory {
  /** Address of the story. */
  path: string;
  title: string;
  /** ISO date of the event. */
  day: string;
  /** Short name of the agency. */
  host: string | undefined;
  /** In the order of the story's list. */
  photos: readonly PhotoView[];
}

/** What the build made of the files beside a story. */
export const madeFiles = z.object({
  /** By file name. */
  images: z.record(z.string(), photoImageSchema),
  /** Public addresses of attachments and recordings, by file name. */
  files: z.record(z.string(), z.string()),
  card: photoImageSchema.optional(),
});
