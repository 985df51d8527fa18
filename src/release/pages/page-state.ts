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

/** What is known of the pages of one release. */
export interface PageState {
  /** Fingerprint of the code and settings that rendered the pages. */
  recipe: string;
  /** Digests of the answers that the pages were given. */
  answers: ReadonlyMap<Inquiry, string>;
  /** By address, as Astro names it: `/tin-tuc/2021/so-ket`. */
  pages: ReadonlyMap<string, RenderedPage>;
}

interface StoredState {
  format: number;
  recipe: string;
  answers: [Inquiry, string][];
  /** Address, component, file, digest and places of the inquiries in `answers`. */
  pages: [string, string, string, string, number[]][];
}

export function digestPage(body: Uint8Array): string {
  return hash('sha256', body, 'base64url').slice(0, 22);
}

export async function writePageState(file: string, state: PageState): Promise<void> {
  const places = new Map(Array.from(state.answers.keys(), (inquiry, place) => [inquiry, place]));
  const stored: StoredState = {
    format: FORMAT,
    recipe: state.recipe,
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
export async function readPageState(file: string): Promise<PageState | undefined> {
  const stored = await readJson<StoredState>(file);
  if (stored?.format !== FORMAT) return undefined;
  const inquiries = stored.answers.map(([inquiry]) => inquiry);
  return {
    recipe: stored.recipe,
    answers: new Map(stored.answers),
    pages: new Map(
      stored.pages.map(([address, component, path, digest, places]) => [
        address,
        {
          component,
          file: path,
          digest,
          inquiries: places.map((place) => inquiries[place] ?? ''),
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
