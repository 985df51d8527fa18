/**
 * Content Security Policy of everything under /admin/, for whoever serves it. Node may import this.
 *
 * - `style-src 'unsafe-inline'`: Decap styles its components through emotion, at run time.
 * - `connect-src blob:` and `img-src blob: data:`: photos that are not saved yet.
 * - `frame-src 'self' blob:`: the preview pane.
 * A back end on another origin (a forge) adds that origin to `connect-src`.
 */
export const ADMIN_CSP = cspWith([]);

/** The policy for a CMS that talks to a forge, e.g. `cspWith(['https://git.example.vn'])`. */
export function cspWith(connectOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    ['connect-src', "'self'", 'blob:', ...connectOrigins].join(' '),
    "frame-src 'self' blob:",
    "media-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}
