import { PHOTO_FRAME, type Inquiry, type OpenArchive } from '../../archive/index.ts';
import { createAnswerDigest } from './answer-digest.ts';
import { withInquiries } from './note-inquiries.ts';
import { pageFile, requestPath, type RouteType } from './page-file.ts';
import { digestPage, type PageState, type RenderedPage } from './site-state.ts';

interface Route {
  component: string;
  type: RouteType;
}

/** What a whole build learns of its pages. */
export interface PageRecord {
  /** Tells which pages will come. */
  expect(paths: readonly { pathname: string; route: Route }[]): void;
  /** Renders one of them, and keeps what it asked. */
  record(
    request: Request,
    route: Route,
    render: () => Promise<Response | { response: Response }>,
  ): Promise<Response>;
  /** What was kept. */
  state(): PageState;
}

export function createPageRecord({ answerTo }: OpenArchive): PageRecord {
  const addresses = new Map<string, string>();
  const pages = new Map<string, RenderedPage>();
  let frame = '';
  return {
    expect: (paths) => {
      for (const { pathname, route } of paths) {
        addresses.set(keyOf(requestPath(pathname, route.type), route), pathname);
      }
    },
    record: async (request, route, render) => {
      const address = addresses.get(keyOf(request.url, route));
      if (address === undefined) throw new Error(`${request.url} is no page of this site`);
      const { made, inquiries } = await withInquiries(() => withBody(render));
      const { response, body } = made;
      const file = pageFile(address, route.type);
      const digest = digestPage(body);
      if (file === FRAME_FILE) frame = digest;
      else {
        const { component } = route;
        pages.set(address, { component, file, digest, bytes: body.length, inquiries });
      }
      const { status, headers } = response;
      return new Response(body.length === 0 ? null : body, { status, headers });
    },
    state: () => ({ answers: digestAnswers(pages.values(), answerTo), pages, frame }),
  };
}

const FRAME_FILE = pageFile(PHOTO_FRAME.path, 'page');

/** A body that streams asks the archive while it is read. */
async function withBody(render: () => Promise<Response | { response: Response }>) {
  const rendered = await render();
  const response = rendered instanceof Response ? rendered : rendered.response;
  return { response, body: new Uint8Array(await response.arrayBuffer()) };
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
