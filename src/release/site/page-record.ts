import { PHOTO_FRAME, type Inquiry, type OpenArchive } from '../../archive/index.ts';
import { createAnswerDigest } from './answer-digest.ts';
import { pageFile, requestPath, type RouteType } from './page-file.ts';
import { digestPage, type PageState, type RenderedPage } from './site-state.ts';

interface Route {
  component: string;
  type: RouteType;
}

/** A page with all that it asked, in the order of asking. */
export interface NotedPage {
  body: Uint8Array<ArrayBuffer>;
  inquiries: Inquiry[];
}

/** What a whole build learns of its pages. */
export interface PageRecord {
  /** Tells which pages will come. */
  expect(paths: readonly { pathname: string; route: Route }[]): void;
  /** How Astro names the page that a request is for. */
  addressOf(request: Request, route: Route): string;
  /** Keeps what one of them asked. */
  keep(address: string, route: Route, page: NotedPage): void;
  /** What was kept, in the order in which the pages were expected. */
  state(): PageState;
}

export function createPageRecord({ answerTo }: OpenArchive): PageRecord {
  const addresses = new Map<string, string>();
  const kept = new Map<string, RenderedPage>();
  let frame = '';
  return {
    expect: (paths) => {
      for (const { pathname, route } of paths) {
        addresses.set(keyOf(requestPath(pathname, route.type), route), pathname);
      }
    },
    addressOf: (request, route) => {
      const address = addresses.get(keyOf(request.url, route));
      if (address === undefined) throw new Error(`${request.url} is no page of this site`);
      return address;
    },
    keep: (address, { component, type }, { body, inquiries }) => {
      const file = pageFile(address, type);
      const digest = digestPage(body);
      if (file === FRAME_FILE) frame = digest;
      else kept.set(address, { component, file, digest, bytes: body.length, inquiries });
    },
    state: () => {
      const pages = inOrder(kept, addresses.values());
      return { answers: digestAnswers(pages.values(), answerTo), pages, frame };
    },
  };
}

const FRAME_FILE = pageFile(PHOTO_FRAME.path, 'page');

/** Several pages are rendered at a time, and the later may be done first. */
function inOrder<Value>(
  values: ReadonlyMap<string, Value>,
  keys: Iterable<string>,
): Map<string, Value> {
  const entries = Array.from(keys, (key): [string, Value | undefined] => [key, values.get(key)]);
  return new Map(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined));
}

function keyOf(path: string, { component }: Route): string {
  return `${component} ${new URL(path, 'https://site.invalid').pathname}`;
}

function digestAnswers(
  pages: Iterable<RenderedPage>,
  answerTo: OpenArchive['answerTo'],
): Map<Inquiry, string> {
  const digest = createAnswerDigest();
  const answers = new Map<Inquiry, string>();
  for (const { inquiries } of pages) {
    for (const inquiry of inquiries) {
      if (!answers.has(inquiry)) answers.set(inquiry, digest(answerTo(inquiry)));
    }
  }
  return answers;
}
