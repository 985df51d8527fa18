import { SHORT_DIGEST_LENGTH, shortDigest } from './short-digest.ts';

/** Longer parts are digested and known again; shorter ones are sooner described once more. */
const LONG = 300;

/**
 * Digests of answers of the archive. Long parts that many answers share are digested once; what has a
 * digest of its own stands for everything in it.
 */
export function createAnswerDigest(): (answer: unknown) => string {
  const known = new WeakMap<object, string>();
  const describe = (value: unknown): string => {
    if (typeof value === 'string') return quote(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const digest = known.get(value);
    if (digest !== undefined) return digest;
    const text = describeParts(value);
    if (text.length <= LONG) return text;
    const made = `#${shortDigest(text)}`;
    known.set(value, made);
    return made;
  };
  const describeParts = (value: object): string => {
    if (isCompiledEntry(value)) return describeAll([value.id, value.digest, value.readAs]);
    if (isDerivedPhoto(value)) return value.id;
    return Array.isArray(value) ? describeAll(value) : describeFields(value);
  };
  const describeAll = (values: readonly unknown[]): string => {
    let text = '[';
    for (const value of values) text += `${describe(value)},`;
    return `${text}]`;
  };
  // What is kept as JSON loses keys without a value. Another order of keys is another digest: the same
  // code makes the same, and a page too many would be rendered, none too few.
  const describeFields = (value: object): string => {
    const fields = value as Record<string, unknown>;
    let text = '{';
    for (const key of Object.keys(fields)) {
      const field = fields[key];
      if (field !== undefined) text += `${quote(key)}${describe(field)},`;
    }
    return `${text}}`;
  };
  return (answer) => {
    const text = describe(answer);
    return text.length > SHORT_DIGEST_LENGTH ? shortDigest(text) : text;
  };
}

/** Tells where a text ends whatever stands in it, as JSON does, without a look at its characters. */
function quote(text: string): string {
  return `${String(text.length)}"${text}`;
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
