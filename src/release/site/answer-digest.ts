import { SHORT_DIGEST_LENGTH, shortDigest } from './short-digest.ts';

/**
 * Digests of answers of the archive. Parts that many answers share are digested once; what has a
 * digest of its own stands for everything in it.
 */
export function createAnswerDigest(): (answer: unknown) => string {
  const known = new WeakMap<object, string>();
  const canonical = (value: unknown): string => {
    if (value === undefined) return 'nothing';
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    let digest = known.get(value);
    if (digest === undefined) known.set(value, (digest = shorten(describe(value))));
    return digest;
  };
  const describe = (value: object): string => {
    if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
    if (isCompiledEntry(value)) return JSON.stringify([value.id, value.digest, value.readAs]);
    if (isDerivedPhoto(value)) return JSON.stringify([value.id]);
    // What is kept as JSON loses keys without a value. Another order of keys is another digest: the same
    // code makes the same, and a page too many would be rendered, none too few.
    let parts = '';
    for (const [key, part] of Object.entries(value) as [string, unknown][]) {
      if (part !== undefined) parts += `${JSON.stringify(key)}:${canonical(part)},`;
    }
    return `{${parts}}`;
  };
  return canonical;
}

/**
 * A compiled story or page: its digest is made from its source and all files that it shows;
 * `readAs` is what the settings made of it since.
 */
function isCompiledEntry(value: object): value is CompiledEntry {
  return 'digest' in value && typeof value.digest === 'string' && 'id' in value;
}

/** Its id is made from its pixels and words and from how it was made. */
function isDerivedPhoto(value: object): value is { id: string } {
  return 'avif' in value && 'id' in value && typeof value.id === 'string';
}

interface CompiledEntry {
  id: string;
  digest: string;
  readAs?: string;
}

/** What is no longer than a digest stands for itself. */
function shorten(text: string): string {
  return text.length <= SHORT_DIGEST_LENGTH ? text : shortDigest(text);
}
