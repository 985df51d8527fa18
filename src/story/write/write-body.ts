import type { Root, RootContent } from 'mdast';
import { LONGEST_BODY } from '../parse-body.ts';
import { paragraphsIn, plainBlocks } from './plain-blocks.ts';
import { readBack } from './reads-back.ts';
import { serialise, type Manner } from './serialise.ts';
import { tidyBlocks, tidyBody } from './tidy-body.ts';
import type { TidyOptions } from './tidy-options.ts';

/** Until the space in lists is what the parser sees. */
const MOST_ROUNDS = 5;

/** What a block keeps that cannot be written as it is, from the most to the least. */
const PLAINER: readonly TidyOptions['keeps'][] = [
  new Set(['strong', 'link', 'code']),
  new Set(['link', 'code']),
  new Set(),
];

/** The body of a story that is read back as the tree, as far as the dialect has it. */
export function writeBody(tree: Root): string {
  const text = withinStack(tree.children, (blocks) =>
    writeTidy(tidyBody({ type: 'root', children: [...blocks] }).children),
  );
  return text === '' ? '' : `${text}\n`;
}

/**
 * Some blocks of a body, parted by blank lines. Lists that follow each other have to be given
 * together: their signs tell them apart.
 */
export function writeBlocks(blocks: readonly RootContent[]): string {
  return withinStack(blocks, (all) => writeTidy(tidyBlocks(all)));
}

/** Writes blocks; of those inside each other without end only what they say. */
function withinStack(
  blocks: readonly RootContent[],
  write: (blocks: readonly RootContent[]) => string,
): string {
  try {
    return write(blocks);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return write(blocks.flatMap(paragraphsIn));
  }
}

/** All at once, which nearly always is right; else block by block. */
function writeTidy(blocks: readonly RootContent[]): string {
  const whole = serialise(blocks, 'bare');
  const isShort = whole.length <= LONGEST_BODY;
  if (isShort && JSON.stringify(readBack(whole, blocks)) === JSON.stringify(blocks)) return whole;
  return groupLists(blocks).map(writeGroup).join('\n\n');
}

/** Neighbouring lists are written at once. */
function groupLists(blocks: readonly RootContent[]): RootContent[][] {
  const groups: RootContent[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.type === 'list' && last?.[0]?.type === 'list') last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function writeGroup(blocks: readonly RootContent[]): string {
  const written = writeAsMeant(blocks);
  if (written !== undefined) return written;
  for (const keeps of PLAINER) {
    const plainer = writeAsMeant(tidyBlocks(blocks, keeps));
    if (plainer !== undefined) return plainer;
  }
  return blocks
    .flatMap(plainBlocks)
    .map((block) => writeAsMeant([block]) ?? serialise([block], 'letters'))
    .join('\n\n');
}

/** The text of tidied blocks, if there is one that is read back as them. */
function writeAsMeant(blocks: readonly RootContent[]): string | undefined {
  const written = writeIn('bare', blocks);
  const isSame = () => serialise(blocks, 'bare') === serialise(blocks, 'full');
  return written ?? (isSame() ? undefined : writeIn('full', blocks));
}

function writeIn(manner: Manner, blocks: readonly RootContent[]): string | undefined {
  let meant = blocks;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const text = serialise(meant, manner);
    // No body holds such a block, so that nothing can be said of it.
    if (text.length > LONGEST_BODY) return text;
    const read = readBack(text, meant);
    if (read === undefined) return undefined;
    if (JSON.stringify(read) === JSON.stringify(meant)) return text;
    meant = read;
  }
  return undefined;
}
