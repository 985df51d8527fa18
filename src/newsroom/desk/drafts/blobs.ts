import type { Desk } from '../desk.ts';

/** Which of these contents, named by git's own digest, the desk does not hold. */
export async function missingBlobs(
  { plumbing }: Desk,
  blobs: readonly string[],
): Promise<string[]> {
  const check = await plumbing(['cat-file', '--batch-check=%(objecttype)'], {
    input: blobs.map((blob) => `${blob}\n`).join(''),
  });
  const kinds = check.toString().split('\n');
  return blobs.filter((_, index) => kinds[index] !== 'blob');
}

/**
 * Keeps contents in git's object store, where no branch names them. What is not named within two
 * weeks goes with git's own housekeeping, so an upload that broke off leaves nothing for good.
 */
export async function storeBlobs(
  { plumbing }: Desk,
  contents: readonly Buffer[],
): Promise<string[]> {
  const blobs: string[] = [];
  for (const input of contents) {
    const blob = await plumbing(['hash-object', '-w', '--stdin'], { input });
    blobs.push(blob.toString().trim());
  }
  return blobs;
}
