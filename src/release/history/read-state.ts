import { news, readEntry, type StoryData } from '../../model/index.ts';
import { readYaml, splitSource } from '../../story/index.ts';

/** What a story was. */
export interface State {
  /** As far as its addresses and lists depend on it. */
  data: StoryData;
  /** Its attachments and recordings. */
  files: readonly ListedFile[];
}

export interface ListedFile {
  name: string;
  title: string;
}

/** @returns undefined for a broken story */
export function readState(source: string): State | undefined {
  const { yaml, breaches } = splitSource(source);
  const written = breaches.length > 0 ? undefined : readYaml(yaml).value;
  const data = written && readEntry(news, written).data;
  return data && { data: withoutText(data), files: listFiles(data) };
}

/** Whether readers could see the story at a moment, in milliseconds. */
export function isOut({ data }: State, at: number): boolean {
  return !data.draft && Date.parse(data.publishedAt) <= at;
}

/** The files of it that readers could open then. */
export function filesShown(state: State | undefined, at: number): readonly ListedFile[] {
  return state !== undefined && isOut(state, at) && state.data.withdrawn === undefined
    ? state.files
    : [];
}

/** The part of a story from which its state comes, as it is written: to compare without reading it. */
export function writtenState(source: string): string {
  const entries = splitSource(source).yaml.split(/^(?=[^\s#-])/mu);
  return entries.filter((entry) => !TEXT_KEYS.has(/^[^\s:]*/u.exec(entry)?.[0] ?? '')).join('');
}

/** Addresses of topics that a settings file lists. */
export function readTopics(source: string): string[] {
  const { topics } = readYaml(source).value ?? {};
  return Array.isArray(topics) ? topics.flatMap(slugsOf) : [];
}

/** Whether the site of a settings file had English pages. */
export function hasEnglish(source: string): boolean {
  return readYaml(source).value?.['english'] !== undefined;
}

function slugsOf(topic: unknown): string[] {
  const slug = typeof topic === 'object' && topic !== null && 'slug' in topic ? topic.slug : '';
  return typeof slug === 'string' && slug !== '' ? [slug] : [];
}

function listFiles({ attachments, videos }: StoryData): ListedFile[] {
  return [
    ...attachments.map(({ file: name, title }) => ({ name, title })),
    ...videos.map(({ src: name, title }) => ({ name, title })),
  ];
}

function withoutText(data: StoryData): StoryData {
  return {
    ...data,
    ...NO_TEXT,
    ...NO_FILES,
    updatedAt: undefined,
    nextPeriod: undefined,
    byline: undefined,
    source: undefined,
    cover: undefined,
    photos: data.photos.map(({ src, decorative }) => ({ src, decorative })),
    people: data.people.map(({ name }) => ({ name, roles: [], part: [] })),
    // One is enough for the page of figures.
    figures: data.figures.slice(0, 1).map((figure) => ({ ...figure, value: 0, label: '' })),
  };
}

const NO_TEXT = {
  title: '',
  lead: '',
  participants: [],
  reports: [],
  results: [],
  tasks: [],
  decisions: [],
  awards: [],
  corrections: [],
} satisfies Partial<StoryData>;

const NO_FILES = { attachments: [], videos: [] } satisfies Partial<StoryData>;

const TEXT_KEYS: ReadonlySet<string> = new Set([...Object.keys(NO_TEXT), 'updatedAt']);
