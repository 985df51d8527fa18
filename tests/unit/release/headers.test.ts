import { expect, test } from 'vitest';
import {
  cacheControl,
  isImmutable,
  isOpenData,
  securityHeaders,
} from '../../../src/release/headers.ts';

test.each(['/media/ab/photo.avif', '/_astro/page.css', '/chi-muc/0123456789ab/words-1.pack'])(
  '%s never changes',
  (path) => {
    expect(isImmutable(path)).toBe(true);
    expect(cacheControl(path)).toContain('immutable');
  },
);

test.each(['/', '/chi-muc/start.pack', '/admin/', '/rss.xml'])(
  '%s may change with every release',
  (path) => {
    expect(cacheControl(path)).toBe('public, no-cache');
  },
);

test.each([
  ['/', "frame-ancestors 'none'"],
  ['/administrator/', "frame-ancestors 'none'"],
  ['/admin', 'admin policy'],
  ['/admin/assets/main.js', 'admin policy'],
])('the policy of %s', (path, policy) => {
  expect(securityHeaders(path, 'admin policy')['Content-Security-Policy']).toBe(policy);
});

test.each([
  ['/', 'same-origin'],
  // A log-in in a window of its own must be able to answer.
  ['/admin/', 'same-origin-allow-popups'],
])('windows that %s opens: %s', (path, opener) => {
  expect(securityHeaders(path, '')['Cross-Origin-Opener-Policy']).toBe(opener);
});

test.each([
  ['/api/v1/news/2021-07.json', true],
  ['/loai/so-ket/rss.xml', true],
  ['/lich-hoi-nghi.ics', true],
  ['/api/v1/', false],
  ['/redirects.json', false],
  ['/admin/status.json', false],
])('other sites may read %s: %s', (path, isOpen) => {
  expect(isOpenData(path)).toBe(isOpen);
});
