import { createHash } from 'node:crypto';

/** Digest of some texts, none of which can pass for a part of its neighbour. */
export function digestOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${String(part.length)}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}
