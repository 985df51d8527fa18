import { expect, test } from 'vitest';
import { blobId } from '../../../../admin/backends/blob-id.ts';

// `git hash-object`
test.each([
  ['', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
  ['Hội nghị\n', 'ce980ef5dd98853a4ded055bdfe58d8fd23bfd9e'],
])('%j has the name that git has for it', async (text, id) => {
  expect(await blobId(text)).toBe(id);
  expect(await blobId(new Blob([text]))).toBe(id);
});
