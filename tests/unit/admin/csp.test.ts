import { expect, test } from 'vitest';
import { ADMIN_CSP, cspWith } from '../../../admin/csp.ts';

const directives = (policy: string): Map<string, string> =>
  new Map(policy.split('; ').map((part) => [part.split(' ', 1)[0] ?? '', part]));

test('scripts come from the admin itself, and no text is ever run as a script', () => {
  expect(directives(ADMIN_CSP).get('script-src')).toBe("script-src 'self'");
  expect(ADMIN_CSP).not.toContain('unsafe-eval');
  expect(directives(ADMIN_CSP).get('default-src')).toBe("default-src 'none'");
});

test('a forge widens only where requests may go', () => {
  const forge = 'https://git.example.vn';
  const widened = directives(cspWith([forge]));
  expect(widened.get('connect-src')).toBe(`connect-src 'self' blob: ${forge}`);
  widened.delete('connect-src');
  const plain = directives(ADMIN_CSP);
  plain.delete('connect-src');
  expect(widened).toEqual(plain);
});
