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

/** Whether a text is read as the tidied blocks that it was written from, without a finding. */
export function readsBack(text: string, blocks: readonly RootContent[]): boolean {
  const notes = missingNotes(blocks);
  const whole = [text, ...notes.map((label) => `[^${label}]: x`)].join('\n\n');
  const { tree } = parseBody(whole);
  const meant = [...blocks, ...notes.map(standIn)];
  if (JSON.stringify(tidyBlocks(tree.children)) !== JSON.stringify(meant)) return false;
  return checkBody(whole, { photos: [] }).every(({ code }) => OF_THE_STORY.has(code as RuleCode));
}

/** Labels of notes that the blocks call and others define. */
function missingNotes(blocks: readonly RootContent[]): string[] {
  const called = new Map<string, string>();
  const defined = new Set<string>();
  walk({ type: 'root', children: [...blocks] }, (node: Nodes) => {
    if (node.type === 'footnoteReference' && !called.has(node.identifier))
      called.set(node.identifier, node.label ?? node.identifier);
    if (node.type === 'footnoteDefinition') defined.add(node.identifier);
  });
  return [...called].flatMap(([identifier, label]) => (defined.has(identifier) ? [] : [label]));
}

function standIn(label: string): RootContent {
  const { identifier } = noteName({ label, identifier: label });
  const children = [
    { type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'x' }] },
  ];
  return { type: 'footnoteDefinition', label, identifier, children };
}
