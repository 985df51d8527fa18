import { plainText, type Inline, type Paragraph } from './blocks.ts';

/** What stands below a photo. */
export interface Caption {
  caption?: string | undefined;
  credit?: string | undefined;
}

const LONGEST_CAPTION = 400;
const LONGEST_GUESS = 250;
const CREDIT = /(?:^|[\s(–—-])(?:ảnh|nguồn ảnh|nguồn|photo)\s*:\s*([^:]{1,100}?)[).\s]*$/iu;
const NUMBERED = /^(?:ảnh|hình)\s*(?:số\s*)?\d+\s*[:.–-]?\s*/iu;

/** The caption and the credit in a line, when it looks like one: by its words, its style or its place. */
export function readCaption(paragraph: Paragraph): Caption | undefined {
  const line = plainText(paragraph.children);
  if (line === '' || line.length > LONGEST_CAPTION || !canBeCaption(paragraph)) return undefined;
  const isSure = paragraph.role === 'caption' || NUMBERED.test(line) || CREDIT.test(line);
  const looksLikeIt =
    line.length <= LONGEST_GUESS &&
    (paragraph.align === 'center' || isAllItalic(paragraph.children));
  if (!isSure && !looksLikeIt) return undefined;
  const credit = CREDIT.exec(line);
  const rest = line.slice(0, credit?.index ?? line.length).replace(NUMBERED, '');
  const caption = rest.replace(credit === null ? /\s+$/u : /[\s(–—.-]+$/u, '').trim();
  return { caption: caption === '' ? undefined : caption, credit: credit?.[1]?.trim() };
}

function canBeCaption({ heading, list, role, children }: Paragraph): boolean {
  const isText = role === 'text' || role === 'caption';
  return isText && heading === undefined && list === undefined && children.every(isPlain);
}

function isPlain({ kind }: Inline): boolean {
  return kind === 'text' || kind === 'break';
}

function isAllItalic(children: readonly Inline[]): boolean {
  return children.every((each) => each.kind !== 'text' || each.isItalic || each.text.trim() === '');
}
