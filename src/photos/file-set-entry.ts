import { digestBytes } from './digest-bytes.ts';

/** What a file was when it was written. */
export interface FileFacts {
  readonly octets: number;
  readonly mtimeMs: number;
  readonly digest: string;
}

/** What is kept of a set of files. */
export interface Entry {
  readonly about: unknown;
  readonly files: Readonly<Record<string, FileFacts>>;
}

/** One line of JSON, sealed: a changed letter is noticed wherever it stands. */
export function printEntry({ about, files }: Entry): string {
  return JSON.stringify({ about, files, seal: sealOf({ about, files }) });
}

/** Undefined for anything that {@link printEntry} did not write. */
export function parseEntry(text: string): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(text);
    return isSealed(entry) && entry.seal === sealOf(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

function isSealed(value: unknown): value is Entry & { seal: string } {
  return value instanceof Object && 'about' in value && 'files' in value && 'seal' in value;
}

function sealOf({ about, files }: Entry): string {
  return digestBytes(JSON.stringify([about, files]));
}
