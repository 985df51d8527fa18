import { hash } from 'node:crypto';
import type { Inquiry } from '../../archive/index.ts';
import { readJson, writeJson } from '../../compile/json-cache.ts';

/** Raise it when the meaning of what is kept changes. */
const FORMAT = 1;

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
}

export interface PageState {
  /** Digests of the answers that the pages were given. */
  answers: ReadonlyMap<Inquiry, string>;
  /** By address, as Astro names it: `/tin-tuc/2021/so-ket`. */
  pages: ReadonlyMap<string, RenderedPage>;
}

/** What a release holds that comes from the content, beside its pages. */
export interface SiteParts {
  /** Ids of the photos whose files stand below `media`. */
  photos: ReadonlySet<string>;
  /** Addresses of attachments and recordings. */
  files: ReadonlySet<string>;
  /** Digest of what the search index is made from. */
  search: string;
}

/** What is known of a release. Everything else in it comes from the code. */
export interface SiteState extends PageState, SiteParts {
  /** Fingerprint of the code and settings that made it. */
  recipe: string;
}

interface StoredState {
  format: number;
  recipe: string;
  photos: string[];
  files: string[];
  search: string;
  answers: [Inquiry, string][];
  /** Address, component, file, digest and places of the inquiries in `answers`. */
  pages: [string, string, string, string, number[]][];
}

export function digestPage(body: Uint8Array): string {
  return hash('sha256', body, 'base64url').slice(0, 22);
}

export async function writeSiteState(file: string, state: SiteState): Promise<void> {
  const places = new Map(Array.from(state.answers.keys(), (inquiry, place) => [inquiry, place]));
  const stored: StoredState = {
    format: FORMAT,
    recipe: state.recipe,
    photos: [...state.photos],
    files: [...state.files],
    search: state.search,
    answers: [...state.answers],
    pages: Array.from(state.pages, ([address, { component, file: path, digest, inquiries }]) => [
      address,
      component,
      path,
      digest,
      inquiries.map((inquiry) => placeOf(places, inquiry)),
    ]),
  };
  await writeJson(file, stored);
}

/** Undefined when there is none, or none that this code can read. */
export async function readSiteState(file: string): Promise<SiteState | undefined> {
  const stored = await readJson<StoredState>(file);
  if (stored?.format !== FORMAT) return undefined;
  const { recipe, photos, files, search, answers, pages } = stored;
  return {
    recipe,
    photos: new Set(photos),
    files: new Set(files),
    search,
    answers: new Map(answers),
    pages: new Map(
      pages.map(([address, component, path, digest, places]) => [
        address,
        {
          component,
          file: path,
          digest,
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
