import type { Collection } from '../../../src/model/index.ts';
import { readYaml, splitSource } from '../../../src/story/index.ts';
import { align, type AlignedPair } from './align.ts';
import { readableValue } from './readable-value.ts';

/** One field, or the body, of two versions of an entry. */
export interface ComparedPart {
  label: string;
  differs: boolean;
  /** Lines of a field or paragraphs of the body, in the order of both. */
  lines: readonly AlignedPair<string>[];
}

/**
 * Two versions of one file, part by part as the form shows them. What cannot be read as a file of
 * the collection is compared as plain text.
 */
export function compareTexts(collection: Collection, mine: string, theirs: string): ComparedPart[] {
  const own = readFile(collection, mine);
  const other = readFile(collection, theirs);
  if (own === undefined || other === undefined) {
    return [compared('Toàn văn', mine.split('\n'), theirs.split('\n'))];
  }
  const { fields, body } = collection;
  const keys = new Set([
    ...Object.keys(fields),
    ...Object.keys(own.data),
    ...Object.keys(other.data),
  ]);
  const parts = [...keys].map((key) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const lines = [own, other].map(({ data }) => readableValue(field, data[key]));
    return compared(field?.label ?? key, lines[0] ?? [], lines[1] ?? []);
  });
  const filled = parts.filter(({ lines }) => lines.length > 0);
  if (body === undefined) return filled;
  return [...filled, compared(body.label, paragraphs(own.body), paragraphs(other.body))];
}

function compared(label: string, mine: readonly string[], theirs: readonly string[]): ComparedPart {
  const lines = align(mine, theirs);
  return { label, differs: lines.some((line) => line.mine !== line.theirs), lines };
}

interface ReadFile {
  data: Readonly<Record<string, unknown>>;
  body: string;
}

function readFile({ format }: Collection, source: string): ReadFile | undefined {
  const parts = format === 'mdx' ? splitSource(source) : { yaml: source, body: '', breaches: [] };
  const { value } = parts.breaches.length > 0 ? {} : readYaml(parts.yaml);
  return value && { data: value, body: parts.body };
}

function paragraphs(body: string): string[] {
  return body
    .split(/\n(?:[ \t]*\n)+/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
