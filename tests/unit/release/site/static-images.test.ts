import { afterEach, expect, test } from 'vitest';
import { recallImages, refuseImages } from '../../../../src/release/site/static-images.ts';

interface Desk {
  addStaticImage?: (options: unknown, properties: readonly string[], file?: string) => string;
}

const shared = globalThis as unknown as { astroAsset?: Desk };
afterEach(() => {
  delete shared.astroAsset;
});

test('a publication gives pictures the addresses of the build', () => {
  recallImages([['[{"src":"a.webp"},["src"],"a.webp"]', '/_astro/a.1.webp']]);
  const add = shared.astroAsset?.addStaticImage;
  expect(add?.({ src: 'a.webp' }, ['src'], 'a.webp')).toBe('/_astro/a.1.webp');
  expect(() => add?.({ src: 'b.webp' }, ['src'], 'b.webp')).toThrow('made no picture');
});

test('a thread beside that of Astro makes no picture, so that a page with one is rendered there', () => {
  refuseImages();
  expect(() => shared.astroAsset?.addStaticImage?.({}, [])).toThrow('thread of Astro');
});
