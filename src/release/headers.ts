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
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * The directives that a meta tag cannot carry. Pages bring the rest of their policy in a meta tag,
 * with the hashes of their styles; both apply, so this one must not restrict what that one allows.
 */
const SITE_CSP = "frame-ancestors 'none'";

/** Addresses whose content never changes: their names hold a digest of it. */
const IMMUTABLE =
  /^\/(?:media|tep|_astro|chi-muc\/[\da-f]{12}|pagefind\/(?:index|fragment|filter)|admin\/assets)\//;

const YEAR_SECONDS = 31_536_000;

/** What other sites may read from their own pages: the interface, feeds and calendars. */
const OPEN_DATA = /^\/api\/v1\/.*\.json$|\/(?:rss\.xml|atom\.xml|feed\.json)$|\.ics$/u;

/** True for files that are served with `Access-Control-Allow-Origin: *`. */
export function isOpenData(path: string): boolean {
  return OPEN_DATA.test(path);
}

export function isImmutable(path: string): boolean {
  return IMMUTABLE.test(path);
}

function isAdmin(path: string): boolean {
  return path === '/admin' || path.startsWith('/admin/');
}

/** @param adminCsp policy of everything under /admin/ */
export function securityHeaders(path: string, adminCsp: string): Headers {
  const policy = isAdmin(path) ? adminCsp : SITE_CSP;
  return { ...EVERYWHERE, 'Content-Security-Policy': policy };
}

export function cacheControl(path: string): string {
  return isImmutable(path)
    ? `public, max-age=${String(YEAR_SECONDS)}, immutable`
    : 'public, no-cache';
}
