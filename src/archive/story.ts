import type { AgencyData, PageData, PhotoImage, PhotoView, StoryData } from '../model/index.ts';

export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** A body as the renderer made it. */
export interface RenderedBody {
  html: string;
  headings: readonly Heading[];
  /** Components and photos that the body placed, such as `Tasks` or `a.jpg`; they are not shown again. */
  placed: readonly string[];
}

/** A rendered body with the text that it was made from. */
export interface CompiledBody extends RenderedBody {
  source: string;
}

/** A story as the loader hands it over. */
export interface StoryEntry {
  /** `<yyyy>/<folder>`: permanent, whatever becomes of the address. */
  id: string;
  /** Of all that the story's body is made from: the body is kept under it, beside the archive. */
  digest: string;
  data: StoryData;
  /** What the archive put into `data` that the digest knows nothing of. */
  readAs?: string;
  photos: readonly PhotoView[];
  /** The picture to share the story by; drafts have none. */
  card?: PhotoImage | undefined;
  /** Public addresses of the attachments and recordings beside the story, by file name. */
  files: Readonly<Record<string, string>>;
}

export interface Story extends StoryEntry {
  /** Address, `/tin-tuc/<yyyy>/<slug>/`. */
  path: string;
  year: number;
  /** The cover, else the first photo. */
  cover: PhotoView | undefined;
}

export interface Agency {
  id: string;
  path: string;
  data: AgencyData;
  /** Its own emblem, made for pages. */
  emblem?: PhotoImage | undefined;
}

export interface Page {
  id: string;
  path: string;
  digest: string;
  data: PageData;
}

/** For sorting by the day of the meeting; stories of one day keep their order. */
export function newestEventFirst(a: Story, b: Story): number {
  const [dayA, dayB] = [a.data.event.start, b.data.event.start];
  return dayA === dayB ? 0 : dayA < dayB ? 1 : -1;
}
