import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { FieldPath } from '../../model/index.ts';
import { messageOf, type RuleCode } from '../catalogue/index.ts';
import type { Breach } from '../finding.ts';

/** Data of a YAML text; offsets count in that text. */
export interface ReadYaml {
  /** Absent when the text cannot be read as one map. */
  value?: Record<string, unknown>;
  breaches: Breach[];
  /** Offset of a value or of its key, or of the nearest thing around it that is there. */
  locate: (path: FieldPath, part?: 'key' | 'value') => number;
}

const LONGEST_YAML = 200_000;

/** Reads YAML 1.2 core: dates stay text, custom tags, anchors and duplicate keys are refused. */
export function readYaml(text: string): ReadYaml {
  if (text.length > LONGEST_YAML) return refuse('qua-phuc-tap', `${String(text.length)} ký tự`);
  try {
    return read(text);
  } catch (error) {
    if (error instanceof RangeError) return refuse('qua-phuc-tap', 'lồng nhau quá sâu');
    throw error;
  }
}

function read(text: string): ReadYaml {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    // At 'silent' a second document would be dropped without an error.
    logLevel: 'error',
  });
  const breaches = [
    ...[...document.errors, ...document.warnings].map((error) => describe(text, error)),
    ...(MAY_BE_FORBIDDEN.test(text) ? findForbidden(document) : []),
  ];
  const locate: ReadYaml['locate'] = (path, part) => locateIn(document, path, part);
  if (breaches.length > 0) return { breaches, locate };
  if (document.contents === null) return { value: {}, breaches, locate };
  if (!isMap(document.contents))
    return { breaches: [breach('yaml-sai', 0, lineAt(text, 0))], locate };
  return {
    value: document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>,
    breaches,
    locate,
  };
}

function refuse(code: RuleCode, words: string): ReadYaml {
  return { breaches: [breach(code, 0, words)], locate: () => 0 };
}

function breach(code: RuleCode, offset: number, words: string): Breach {
  return { offset, code, message: messageOf(code, words) };
}

function describe(text: string, { code, pos }: YAMLError): Breach {
  const [offset] = pos;
  if (code === 'DUPLICATE_KEY')
    return breach('yaml-trung', offset, lineAt(text, offset).split(':', 1)[0] ?? '');
  const words = lineAt(text, offset);
  return breach(code === 'TAG_RESOLVE_FAILED' ? 'yaml-la' : 'yaml-sai', offset, words);
}

/** What stands in every text with one of them, and in few others. */
const MAY_BE_FORBIDDEN = /[&*\\]|__proto__/u;

/** Aliases can turn ten lines into a billion values; `__proto__` is no data. */
function findForbidden(document: Document): Breach[] {
  const found: Breach[] = [];
  visit(document, {
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) found.push(breach('yaml-la', offset, `*${node.source}`));
      else if (node.anchor !== undefined && node.anchor !== '')
        found.push(breach('yaml-la', offset, `&${node.anchor}`));
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '__proto__')
        found.push(breach('yaml-la', key.range?.[0] ?? 0, '__proto__'));
    },
  });
  return found;
}

function locateIn(document: Document, path: FieldPath, part?: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of path) {
    if (!isNode(node) || !('items' in node)) return offset;
    const item: unknown = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === step)
      : (node as { items: unknown[] }).items[Number(step)];
    if (item === undefined) return offset;
    node = isPair(item) ? item.value : item;
    const isKeyMeant = part === 'key' || !hasValue(node);
    offset = isPair(item) && isKeyMeant ? startOf(item.key) : startOf(node);
  }
  return offset;
}

function hasValue(node: unknown): node is Node {
  return isNode(node) && !(isScalar(node) && node.value === null);
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** The line at an offset; an error at the end of the text is about the line before it. */
function lineAt(text: string, offset: number): string {
  if (offset > 0 && text.slice(offset).trim() === '')
    return lineAt(text, text.trimEnd().length - 1);
  const start = text.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1;
  return text.slice(start).split(/\r\n|\r|\n/u, 1)[0] ?? '';
}
