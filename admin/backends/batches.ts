/** As much as one request carries; base64 makes a third more of it. */
export const BATCH_BYTES = 8 * 1024 * 1024;

/**
 * The same files in the same order, in groups that each fit into one request. A file that is larger
 * than that goes alone.
 */
export function splitBatches<T extends { size: number }>(
  files: readonly T[],
  limitBytes: number = BATCH_BYTES,
): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const file of files) {
    const batch = batches.at(-1);
    if (batch === undefined || file.size > room) {
      batches.push([file]);
      room = limitBytes - file.size;
    } else {
      batch.push(file);
      room -= file.size;
    }
  }
  return batches;
}
