import { shortDigest } from './short-digest.ts';

/**
 * Digests of answers of the archive. Parts that many answers share are digested once; an entry with
 * a digest of its own stands for everything in it.
 */
export function createAnswerDigest(): (answer: unknown) => string {
  const known = new WeakMap<object, string>();
  const canonical = (value: unknown): string => {
    if (value === undefined) return 'nothing';
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const digest = known.get(value) ?? shortDigest(describe(value));
    known.set(value, digest);
    return digest;
  };
  const describe = (value: object): string => {
    if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
    if (isCompiledEntry(value)) return JSON.stringify([value.id, value.digest]);
    // What is kept as JSON loses keys without a value.
    const parts = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`);
    return `{${parts.sort().join()}}`;
  };
  return canonical;
}

/** A compiled story or page: its digest is made from its source and all files that it shows. */
function isCompiledEntry(value: object): value is { id: string; digest: string } {
  return 'digest' in value && typeof value.digest === 'string' && 'id' in value;
}
