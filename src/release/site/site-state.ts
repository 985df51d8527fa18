import { hash } from 'node:crypto';
import type { Inquiry } from '../../archive/index.ts';
import { readFile } from 'node:fs/promises';
import { replaceFile } from '../../compile/json-cache.ts';
import { shortDigest } from './short-digest.ts';

/** Raise it when the meaning of what is kept changes. */
const FORMAT = 4;

/** A page of a release with all that it depends on beside the code. */
export interface RenderedPage {
  /** Source of the page: `src/pages/index.astro`. */
  component: string;
  /** From the root of the release: `tin-tuc/index.html`. */
  file: string;
  /** What the page asked of the archive. */
  inquiries: readonly Inquiry[];
  /** Digest of the bytes of the file. */
  digest: string;
  bytes: number;
}

export interface PageState {
  /** Digests of the answers that the pages were given. */
  answers: ReadonlyMap<Inquiry, string>;
  /** By address, as Astro names it: `/tin-tuc/2021/so-ket`. */
  pages: ReadonlyMap<string, RenderedPage>;
  /** Digest of the frame that the pages of photos fill; it is rendered for every release and no page of it. */
  frame: string;
}

/** What a release holds that comes from the content, beside its pages. */
export interface SiteParts {
  /** Ids of the photos whose files stand below `media`. */
  photos: ReadonlySet<string>;
  /** Addresses of attachments and recordings. */
  files: ReadonlySet<string>;
  /** Pages of photos, by the address of their story; they are filled, not rendered. */
  photoPages: ReadonlyMap<string, PhotoPagesOfStory>;
  /** Digest of what the search index is made from. */
  search: string;
}

export interface PhotoPagesOfStory {
  /** Of all that the pages show, the frame apart. */
  digest: string;
  /** From the root of the release. */
  files: readonly string[];
}

/** What is known of a release. */
export interface SiteState extends PageState, SiteParts {
  /** Fingerprint of the code and settings that made it. */
  recipe: string;
  /** What comes from the code: path from the root and bytes of every file. */
  assets: ReadonlyMap<string, number>;
}

/** What tells which files a release holds, photos and the search apart. */
export type FilesOfState = Pick<SiteState, 'pages' | 'assets' | 'files' | 'photoPages'>;

/** Their paths, from the root of the release. */
export function filesOfState({ pages, assets, files, photoPages }: FilesOfState): string[] {
  return [
    ...Array.from(pages.values(), ({ file }) => file),
    ...assets.keys(),
    ...Array.from(files, (address) => address.slice(1)),
    ...Array.from(photoPages.values(), (ofStory) => ofStory.files).flat(),
  ];
}

interface StoredState {
  format: number;
  recipe: string;
  assets: [string, number][];
  photos: string[];
  files: string[];
  photoPages: [string, PhotoPagesOfStory][];
  search: string;
  frame: string;
  answers: [Inquiry, string][];
  /** Address, component, file, digest, bytes and places of the inquiries in `answers`. */
  pages: [string, string, string, string, number, number[]][];
}

export function digestPage(body: Uint8Array): string {
  return shortDigest(body);
}

function sealOf(text: string): string {
  return hash('sha256', text, 'base64url');
}

export async function writeSiteState(file: string, state: SiteState): Promise<void> {
  const places = new Map(Array.from(state.answers.keys(), (inquiry, place) => [inquiry, place]));
  const stored: StoredState = {
    format: FORMAT,
    recipe: state.recipe,
    assets: [...state.assets],
    photos: [...state.photos],
    files: [...state.files],
    photoPages: [...state.photoPages],
    search: state.search,
    frame: state.frame,
    answers: [...state.answers],
    pages: Array.from(
      state.pages,
      ([address, { component, file: path, digest, bytes, inquiries }]) => [
        address,
        component,
        path,
        digest,
        bytes,
        inquiries.map((inquiry) => placeOf(places, inquiry)),
      ],
    ),
  };
  const text = JSON.stringify(stored);
  await replaceFile(file, `${sealOf(text)}\n${text}`);
}

/** Undefined when there is none, a damaged one, or none that this code can read. */
export async function readSiteState(file: string): Promise<SiteState | undefined> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const written = bytes.toString();
  const end = written.indexOf('\n');
  const text = written.slice(end + 1);
  // A digest stands before what it was made from: a file that was damaged or edited is not believed.
  if (written.slice(0, end) !== sealOf(text)) return undefined;
  const stored = JSON.parse(text) as StoredState;
  return stored.format === FORMAT ? openState(stored) : undefined;
}

function openState(stored: StoredState): SiteState {
  const { recipe, assets, photos, files, photoPages, search, frame, answers, pages } = stored;
  return {
    recipe,
    assets: new Map(assets),
    photos: new Set(photos),
    files: new Set(files),
    photoPages: new Map(photoPages),
    search,
    frame,
    answers: new Map(answers),
    pages: new Map(
      pages.map(([address, component, path, digest, bytes, places]) => [
        address,
        {
          component,
          file: path,
          digest,
          bytes,
          inquiries: places.map((place) => answers[place]?.[0] ?? ''),
        },
      ]),
    ),
  };
}

function placeOf(places: ReadonlyMap<Inquiry, number>, inquiry: Inquiry): number {
  const place = places.get(inquiry);
  if (place === undefined) throw new Error(`A page asked ${inquiry}, which has no answer`);
  return place;
}
