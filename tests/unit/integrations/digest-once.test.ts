import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { rememberDigests } from '../../../src/integrations/digest-once.ts';

const ASTRO = 'node_modules/astro/dist/core/encryption.js';

interface Encryption {
  generateCspDigest(data: string, algorithm: string): Promise<string>;
}

/** The digest function of Astro's own file, with what the rest of that file needs left out. */
async function remembered(): Promise<Encryption['generateCspDigest']> {
  const code = rememberDigests(await readFile(ASTRO, 'utf8')) ?? '';
  const alone = code.replace(/^import [^;]*;$/gmu, '').replace(/^export \{[^}]*\};$/mu, '');
  const known = `const ALGORITHMS = { 'SHA-256': 'sha256-' };
const encodeBase64 = (bytes) => Buffer.from(bytes).toString('base64');`;
  const module = `data:text/javascript,${encodeURIComponent(`${known}\n${alone}\nexport { generateCspDigest };`)}`;
  return ((await import(module)) as Encryption).generateCspDigest;
}

test('the digest of a text is what Astro makes of it, made once', async () => {
  const digest = await remembered();
  const first = digest('p{color:red}', 'SHA-256');
  expect(await first).toBe(`sha256-${hash('sha256', 'p{color:red}', 'base64')}`);
  expect(digest('p{color:red}', 'SHA-256')).toBe(first);
  expect(await digest('p{color:blue}', 'SHA-256')).not.toBe(await first);
});

test('another module is left alone', () => {
  expect(rememberDigests('export const a = 1;')).toBeUndefined();
});
