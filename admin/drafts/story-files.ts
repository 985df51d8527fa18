import { filesNamedBy } from '../../src/story/check-files.ts';
import { readYaml } from '../../src/story/front-matter/read-yaml.ts';
import { splitSource } from '../../src/story/front-matter/split-source.ts';

/**
 * Names of files beside a story that its stored texts list and its new text names nowhere. What no
 * text listed is not known to be ours and stays.
 */
export function orphanedFiles(stored: readonly (string | undefined)[], written: string): string[] {
  const listed = new Set(stored.flatMap((text) => (text === undefined ? [] : listedFiles(text))));
  return [...listed].filter((name) => !isNamed(name, written));
}

/** Whether a file name stands anywhere in a text, and not as a part of a longer name. */
export function isNamed(name: string, text: string): boolean {
  const plain = name.normalize('NFC').replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}._()-])${plain}(?![\\p{L}\\p{N}._(-])`, 'u').test(
    text.normalize('NFC'),
  );
}

function listedFiles(source: string): string[] {
  const { yaml, breaches } = splitSource(source);
  const { value } = breaches.length > 0 ? {} : readYaml(yaml);
  return value === undefined ? [] : filesNamedBy(value);
}
