import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import {
  cacheControl,
  FILE_GONE_PAGE,
  isImmutable,
  isOpenData,
  isShownFile,
} from '../../release/headers.ts';
import {
  addressKey,
  decodePath,
  readRedirects,
  REDIRECTS_FILE,
  type Redirects,
} from '../../release/redirects.ts';
import type { ReleaseFolders } from '../../release/release-folders.ts';
import { currentRelease, listReleases, type Release } from '../../release/release-store.ts';

/** Types that the server's own table lacks. */
const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.ics': 'text/calendar; charset=utf-8',
};

/**
 * Serves the release to which `current` points at the moment of the request, and from the kept
 * older ones what never changes: a page that a reader opened before a swap finds its parts.
 */
export function serveReleases(folders: ReleaseFolders, whenNone: RequestHandler): RequestHandler {
  const filesOf = rememberPerRelease(({ folder }) => serveFolder(folder));
  const redirectsOf = rememberPerRelease(({ folder }) => readRedirects(folder));

  const serve = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const release = await currentRelease(folders);
    if (release === undefined) {
      whenNone(request, response, next);
      return;
    }
    const path = decodePath(request.path);
    if (path === undefined || path === `/${REDIRECTS_FILE}`) {
      await sendMissing(release, response, MISSING);
      return;
    }
    if (applyRedirect(await redirectsOf(release), path, response)) return;
    const older = isImmutable(path) ? await listReleases(folders) : [];
    const sources = [release, ...older.filter(({ name }) => name !== release.name)].map(filesOf);
    tryInOrder(sources, request, response, (error) => {
      const what = isShownFile(path) ? GONE : MISSING;
      if (error === undefined) sendMissing(release, response, what).catch(next);
      else next(error);
    });
  };
  return (request, response, next) => {
    serve(request, response, next).catch(next);
  };
}

/** Lets the first handler answer that can; `last` is called when none did, or with an error. */
function tryInOrder(
  [first, ...others]: readonly RequestHandler[],
  request: Request,
  response: Response,
  last: (error?: unknown) => void,
): void {
  if (first === undefined) {
    last();
    return;
  }
  first(request, response, (error?: unknown) => {
    if (error === undefined) tryInOrder(others, request, response, last);
    else last(error);
  });
}

/** True when the address moved. A withdrawn story's page follows, with the status 410. */
function applyRedirect(redirects: Redirects, path: string, response: Response): boolean {
  const redirect = redirects.get(addressKey(path));
  if (redirect === undefined) return false;
  response.status(redirect.status);
  if (redirect.status === 410) return false;
  response
    .set('Cache-Control', cacheControl('/'))
    .redirect(redirect.status, encodeURI(redirect.to));
  return true;
}

function serveFolder(folder: string): RequestHandler {
  return express.static(folder, {
    cacheControl: false,
    // `/.well-known/security.txt`; a release holds no other hidden file.
    dotfiles: 'allow',
    setHeaders: (response: Response, file: string) => {
      const path = file.slice(folder.length);
      response.set('Cache-Control', cacheControl(path));
      const type = TYPES[extname(file)];
      if (type !== undefined) response.set('Content-Type', type);
      if (isOpenData(path)) response.set('Access-Control-Allow-Origin', '*');
    },
  });
}

interface Missing {
  status: 404 | 410;
  /** Of the release. */
  page: string;
}

const MISSING: Missing = { status: 404, page: '404.html' };
const GONE: Missing = { status: 410, page: FILE_GONE_PAGE };

async function sendMissing(
  { folder }: Release,
  response: Response,
  { status, page }: Missing,
): Promise<void> {
  const text = await readFile(join(folder, page), 'utf8').catch(() => 'Không tìm thấy trang.');
  response.status(status).set('Cache-Control', 'no-store').type('html').send(text);
}

function rememberPerRelease<T>(make: (release: Release) => T): (release: Release) => T {
  const made = new Map<string, T>();
  return (release) => {
    const known = made.get(release.name) ?? make(release);
    made.set(release.name, known);
    return known;
  };
}
