import type { Nodes, Root } from 'mdast';
import { isJsx, type JsxNode } from '../../story/check/check-component.ts';
import { walk } from '../../story/check/walk.ts';
import { fileNames } from '../../story/components.ts';
import { parseBody } from '../../story/parse-body.ts';
import { stringProp } from '../../story/string-prop.ts';

interface Fitting {
  /** The name that a photo has in the story; undefined where the story did not take it. */
  nameOf(name: string): string | undefined;
  /** The body that it continues; empty when it stands alone. */
  after: string;
}

/** A piece of the body that is written differently. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What a body has already, and can have but once. */
interface Taken {
  photos: Set<string>;
  hasOpenGallery: boolean;
  lastNote: number;
}

/**
 * Makes an imported body the body of a story, or its continuation: photos by the names that they
 * have there, each placed once; notes numbered behind those that are there. What is not concerned
 * keeps every byte.
 */
export function fitBody(body: string, { nameOf, after }: Fitting): string {
  const taken = takenBy(after);
  const edits: Edit[] = [];
  walk(parseBody(body).tree, (node) => {
    if (isJsx(node)) edits.push(...editOf(node, placeAgain(node, taken, nameOf)));
    else edits.push(...renumber(node, taken.lastNote));
  });
  const fitted = withEdits(body, edits);
  if (fitted === '' || after.trim() === '') return fitted === '' ? after : fitted;
  return `${after.trimEnd()}\n\n${fitted}`;
}

function takenBy(body: string): Taken {
  const taken: Taken = { photos: new Set(), hasOpenGallery: false, lastNote: 0 };
  walk(treeOf(body), (node) => {
    if (isJsx(node)) for (const name of photosOf(node)) taken.photos.add(name);
    if (isJsx(node) && isOpenGallery(node)) taken.hasOpenGallery = true;
    if (node.type === 'footnoteDefinition')
      taken.lastNote = Math.max(taken.lastNote, Number.parseInt(node.identifier, 10) || 0);
  });
  return taken;
}

function treeOf(body: string): Root {
  return parseBody(body).tree;
}

function photosOf(node: JsxNode): string[] {
  if (node.name === 'Photo') return [stringProp(node, 'src') ?? ''].filter((name) => name !== '');
  return node.name === 'Gallery' ? fileNames(stringProp(node, 'only') ?? '') : [];
}

function isOpenGallery(node: JsxNode): boolean {
  return node.name === 'Gallery' && stringProp(node, 'only') === undefined;
}

/** The tag as the story has it; nothing when there is nothing left to place, undefined as it is. */
function placeAgain(node: JsxNode, taken: Taken, nameOf: Fitting['nameOf']): string | undefined {
  if (isOpenGallery(node)) {
    if (taken.hasOpenGallery) return '';
    taken.hasOpenGallery = true;
  }
  const written = photosOf(node);
  if (written.length === 0) return undefined;
  const names = [...new Set(written.flatMap((name) => nameOf(name) ?? []))].filter(
    (name) => !taken.photos.has(name),
  );
  for (const name of names) taken.photos.add(name);
  if (names.length === 0) return '';
  return node.name === 'Photo'
    ? `<Photo src="${names.join('')}" />`
    : `<Gallery only="${names.join(', ')}" />`;
}

function editOf({ position }: JsxNode, text: string | undefined): Edit[] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return text === undefined || start === undefined || end === undefined
    ? []
    : [{ start, end, text }];
}

/** The number of a note, where it is called and where it is defined. */
function renumber(node: Nodes, by: number): Edit[] {
  if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return [];
  const start = node.position?.start.offset;
  const label = node.label ?? node.identifier;
  const number = Number.parseInt(label, 10);
  if (by === 0 || start === undefined || String(number) !== label) return [];
  const at = start + '[^'.length;
  return [{ start: at, end: at + label.length, text: String(number + by) }];
}

function withEdits(body: string, edits: readonly Edit[]): string {
  let written = body;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start))
    written =
      text === ''
        ? `${written.slice(0, start)}${written.slice(end).replace(/^\n{1,2}/u, '')}`
        : `${written.slice(0, start)}${text}${written.slice(end)}`;
  const tidied = written.trim();
  return tidied === '' ? '' : `${tidied}\n`;
}
