/** HTTP headers of everything that is served, whoever serves it. HSTS belongs to the TLS end point. */
export type Headers = Readonly<Record<string, string>>;

const FEATURES_NOT_USED = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': FEATURES_NOT_USED.map((feature) => `${feature}=()`).join(', '),
};

/**
 * The admin keeps its hold on the windows that it opens: the log-in by a relay (GitHub) comes in one,
 * from another origin, and tells the result to the window that opened it.
 */
const OPENER = { site: 'same-origin', admin: 'same-origin-allow-popups' } as const;

/**
 * The directives that a meta tag cannot carry. Pages bring the rest of their policy in a meta tag,
 * with the hashes of their styles; both apply, so this one must not restrict what that one allows.
 */
const SITE_CSP = "frame-ancestors 'none'";

/** Folders whose content never changes, as regular expressions: names in them hold a digest. */
export const IMMUTABLE_FOLDERS = {
  /** Photos, attachments and recordings: what stories show, and people link to. */
  shown: '^/(?:media|tep)/',
  /** Parts of pages and of the search. */
  site: '^/(?:_astro|chi-muc/[0-9a-f]{12}|pagefind/(?:index|fragment|filter))/',
  admin: '^/admin/assets/',
} as const;

/** What readers are told where a photo or file stood that no release has any more. */
export const FILE_GONE_PAGE = '410/index.html';

const IMMUTABLE = Object.values(IMMUTABLE_FOLDERS).map((pattern) => new RegExp(pattern));
const SHOWN = new RegExp(IMMUTABLE_FOLDERS.shown);
const YEAR_SECONDS = 31_536_000;

/** What other sites may read from their own pages: the interface, feeds and calendars. */
const OPEN_DATA = /^\/api\/v1\/.*\.json$|\/(?:rss\.xml|atom\.xml|feed\.json)$|\.ics$/u;

/** True for files that are served with `Access-Control-Allow-Origin: *`. */
export function isOpenData(path: string): boolean {
  return OPEN_DATA.test(path);
}

/** Browsers ask for this host by https alone, for a year. Only the TLS end point may say so. */
export const HSTS: Headers = { 'Strict-Transport-Security': `max-age=${String(YEAR_SECONDS)}` };

export function isImmutable(path: string): boolean {
  return IMMUTABLE.some((folder) => folder.test(path));
}

/**
 * What is not at such an address was there once, as far as anybody can tell: it answers 410. A part of a
 * page that is missing answers 404, which is for the program to understand.
 */
export function isShownFile(path: string): boolean {
  return SHOWN.test(path);
}

function isAdmin(path: string): boolean {
  return path === '/admin' || path.startsWith('/admin/');
}

/** @param adminCsp policy of everything under /admin/ */
export function securityHeaders(path: string, adminCsp: string): Headers {
  const [policy, opener] = isAdmin(path) ? [adminCsp, OPENER.admin] : [SITE_CSP, OPENER.site];
  return {
    ...EVERYWHERE,
    'Cross-Origin-Opener-Policy': opener,
    'Content-Security-Policy': policy,
  };
}

export function cacheControl(path: string): string {
  return isImmutable(path)
    ? `public, max-age=${String(YEAR_SECONDS)}, immutable`
    : 'public, no-cache';
}
