import { expect, test } from 'vitest';
import { photoName } from '../../../../../admin/photos/prepare/photo-name.ts';
import { news } from '../../../../../src/model/index.ts';

test('a photo is named after its content', async () => {
  // printf abc | sha256sum
  expect(await photoName(new Blob(['abc'], { type: 'image/jpeg' }))).toBe('anh-ba7816bf8f.jpg');
  expect(await photoName(new Blob(['abc'], { type: 'image/png' }))).toBe('anh-ba7816bf8f.png');
});

test('the name is one that the model takes, and that Decap leaves as it is', async () => {
  const name = await photoName(new Blob(['x'], { type: 'image/jpeg' }));
  expect(news.fields.cover.toZod().safeParse(name).success).toBe(true);
  expect(name).toMatch(/^[a-z0-9.-]+$/u);
});
