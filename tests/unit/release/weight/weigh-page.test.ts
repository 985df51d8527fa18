import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { weighPage } from '../../../../src/release/weight/weigh-page.ts';

/** Text that gzip makes no smaller than its random bytes. */
const noise = (bytes: number): string => randomBytes(bytes).toString('base64url');
const nothing = (address: string): string => {
  throw new Error(`Nobody asked for ${address}`);
};

test('counts linked styles with the page', () => {
  const plain = '<p>Tin</p>';
  const styled = `<link rel="stylesheet" href="/a.css">${plain}`;
  const weight = weighPage(styled, () => noise(3000)).firstViewBytes;
  expect(weight).toBeGreaterThan(weighPage(plain, nothing).firstViewBytes + 3000);
});

test('counts scripts with the modules that they import, each once, but not what a click loads', () => {
  const files: Record<string, string> = {
    '/_astro/a.js': 'import{x}from"./shared.js";import("./click.js")',
    '/_astro/b.js': 'import"./shared.js"',
    '/_astro/shared.js': noise(2000),
  };
  const read = (address: string): string => files[address] ?? nothing(address);
  const html =
    '<script type="module" src="/_astro/a.js"></script><script type="module" src="/_astro/b.js"></script>';
  const { scriptBytes } = weighPage(html, read);
  expect(scriptBytes).toBeGreaterThan(2000);
  expect(scriptBytes).toBeLessThan(3500);
});

test('counts scripts that stand in the page', () => {
  expect(weighPage(`<script>${noise(900)}</script>`, nothing).scriptBytes).toBeGreaterThan(900);
});

test('names what comes from another host, once', () => {
  const html =
    '<img src="https://anh.vidu.vn/a.jpg"><script src="//cdn.vidu.vn/b.js"></script><a href="https://vidu.vn">Liên kết</a>';
  expect(weighPage(html, nothing).thirdParties).toEqual([
    'https://anh.vidu.vn/a.jpg',
    '//cdn.vidu.vn/b.js',
  ]);
});
