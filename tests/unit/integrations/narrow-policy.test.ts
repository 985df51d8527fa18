import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { narrowPolicy } from '../../../src/integrations/narrow-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}">${body}`;

describe('narrowPolicy', () => {
  test('keeps the hashes of what stands in the page and drops all others', () => {
    const html = page(
      `default-src 'none'; script-src 'self' ${hash('a()')} ${hash('b()')}; style-src 'self' ${hash('p{}')} ${hash('q{}')};`,
      '<style>q{}</style><script type="module">b()</script>',
    );
    expect(narrowPolicy(html)).toContain(
      `default-src 'none'; script-src 'self' ${hash('b()')}; style-src 'self' ${hash('q{}')};"`,
    );
  });

  test('adds the hash of a style that Astro did not know', () => {
    const html = page(
      "style-src 'self';",
      '<style>:root{--a:1}</style><style>:root{--a:1}</style>',
    );
    expect(narrowPolicy(html)).toContain(`style-src 'self' ${hash(':root{--a:1}')};"`);
  });

  test('names neither scripts from a file nor data', () => {
    const html = page(
      "script-src 'self';",
      '<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>',
    );
    expect(narrowPolicy(html)).toBe(html);
  });

  test('leaves a page without a policy as it is', () => {
    expect(narrowPolicy('<style>p{}</style>')).toBe('<style>p{}</style>');
  });
});
