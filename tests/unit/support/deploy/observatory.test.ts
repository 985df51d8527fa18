import { expect, test } from 'vitest';
import { ADMIN_CSP, cspWith } from '../../../../admin/csp.ts';
import { HSTS, securityHeaders } from '../../../../src/release/headers.ts';
import { observe as observeAll, type ObservedPage } from '../../../support/deploy/observatory.ts';

function headersOf(path: string, more: Record<string, string> = {}): Record<string, string> {
  const all = { ...securityHeaders(path, ADMIN_CSP), ...HSTS, ...more };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

const WELL_LED: Pick<ObservedPage, 'plain' | 'domain'> = {
  plain: { status: 301, location: 'https://tin.example.vn/' },
  domain: 'tin.example.vn',
};
const observe = (page: Pick<ObservedPage, 'headers' | 'html'>) =>
  observeAll({ ...WELL_LED, ...page });

const META = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; style-src 'self' 'sha256-abc'; form-action 'self'">`;

test('pages and the admin are at A+', () => {
  expect(observe({ headers: headersOf('/'), html: META })).toEqual({
    grade: 'A+',
    score: 120,
    results: [
      'csp-implemented-with-no-unsafe-default-src-none',
      'referrer-policy-private',
      'x-frame-options-implemented-via-csp',
    ],
  });
  expect(observe({ headers: headersOf('/admin/'), html: '' })).toMatchObject({
    grade: 'A+',
    score: 110,
  });
});

test('a forge that the admin talks to costs nothing', () => {
  const csp = { 'content-security-policy': cspWith(['https://git.example.vn']) };
  expect(observe({ headers: headersOf('/admin/', csp), html: '' }).score).toBe(110);
});

test.each([
  ['no policy', { 'content-security-policy': '' }, 'csp-not-implemented'],
  ['inline scripts', policy("script-src 'unsafe-inline'"), 'csp-implemented-with-unsafe-inline'],
  ['scripts from anywhere', policy('script-src https:'), 'csp-implemented-with-unsafe-inline'],
  ['eval', policy("script-src 'unsafe-eval'"), 'csp-implemented-with-unsafe-eval'],
  ['plain http', policy('connect-src http://a.vn'), 'csp-implemented-with-insecure-scheme'],
  ['frames anywhere', policy('frame-ancestors *'), 'x-frame-options-not-implemented'],
  [
    'a short HSTS',
    { 'strict-transport-security': 'max-age=300' },
    'hsts-implemented-max-age-less-than-six-months',
  ],
  ['no nosniff', { 'x-content-type-options': '' }, 'x-content-type-options-not-implemented'],
  ['whole referrers', { 'referrer-policy': 'unsafe-url' }, 'referrer-policy-unsafe'],
])('%s costs points', (_, headers, result) => {
  const observed = observe({ headers: { ...headersOf('/'), ...headers }, html: '' });
  expect(observed.results).toContain(result);
  expect(observed.score).toBeLessThan(110);
});

test.each([
  ['redirection-missing', { status: 200, location: undefined }],
  ['redirection-not-to-https', { status: 301, location: 'http://tin.example.vn/' }],
  ['redirection-off-host-from-http', { status: 301, location: 'https://other.vn/' }],
])('plain http that leads wrong costs points: %s', (result, plain) => {
  const observed = observeAll({ ...WELL_LED, headers: headersOf('/'), html: META, plain });
  expect(observed.results).toContain(result);
});

test('a page that every site may read with the reader’s log-in costs half', () => {
  const open = {
    'access-control-allow-origin': '*',
    'access-control-allow-credentials': 'true',
  };
  const { score } = observe({ headers: { ...headersOf('/'), ...open }, html: META });
  expect(score).toBe(50);
});

function policy(directive: string): Record<string, string> {
  return { 'content-security-policy': `default-src 'none'; ${directive}` };
}
