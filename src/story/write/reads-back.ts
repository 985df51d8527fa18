import type { Nodes, RootContent } from 'mdast';
import type { RuleCode } from '../catalogue/index.ts';
import { checkBody } from '../check/check-body.ts';
import { walk } from '../check/walk.ts';
import { parseBody } from '../parse-body.ts';
import { noteName } from './note-name.ts';
import { tidyBlocks } from './tidy-body.ts';

/** About the photo list and the files of the story, which a body alone cannot keep to. */
const OF_THE_STORY: ReadonlySet<RuleCode> = new Set([
  'anh-ngoai-danh-sach',
  'anh-dat-hai-lan',
  'tep-khong-co',
]);

/**
 * Reads a text that was written from tidied blocks.
 *
 * @returns the blocks as they are read; undefined when they are not those meant, or have a finding.
 *   Only the space in lists may differ: the parser does not see every blank line.
 */
export function readBack(text: string, meant: readonly RootContent[]): RootContent[] | undefined {
  const notes = missingNotes(meant);
  const whole = [text, ...notes.map((label) => `[^${label}]: x`)].join('\n\n');
  const all = tidyBlocks(parseBody(whole).tree.children);
  const standIns = all.splice(all.length - notes.length);
  const isMeant = formOf(all) === formOf(meant) && standIns.every(isStandIn);
  const findings = isMeant ? checkBody(whole, { photos: [] }) : [];
  const isClean = findings.every(({ code }) => OF_THE_STORY.has(code as RuleCode));
  return isMeant && isClean ? all : undefined;
}

function formOf(blocks: readonly RootContent[]): string {
  return JSON.stringify(blocks, (key, value: unknown) => (key === 'spread' ? undefined : value));
}

/** Labels of notes that the blocks call and others define. */
function missingNotes(blocks: readonly RootContent[]): string[] {
  const called = new Map<string, string>();
  const defined = new Set<string>();
  walk({ type: 'root', children: [...blocks] }, (node: Nodes) => {
    if (node.type === 'footnoteReference' && !called.has(node.identifier))
      called.set(node.identifier, noteName(node).label);
    if (node.type === 'footnoteDefinition') defined.add(node.identifier);
  });
  return [...called].flatMap(([identifier, label]) => (defined.has(identifier) ? [] : [label]));
}

function isStandIn(node: RootContent): boolean {
  return node.type === 'footnoteDefinition' && node.children.length === 1;
}
