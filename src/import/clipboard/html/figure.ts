import { plainText, type Paragraph } from '../../blocks/blocks.ts';
import { readCaption, type Caption } from '../../blocks/read-caption.ts';
import { tidyText } from '../../blocks/tidy-inlines.ts';
import type { PastedImage } from '../clipboard.ts';
import type { Context, Flow } from './flow.ts';
import { elementsIn, hasInside, textIn } from './html-query.ts';
import type { HtmlElement } from './html-tree.ts';
import { isPlainText, type Piece } from '../piece.ts';

/** A figure with images: its caption goes with them, or says which ones are missing. */
export function readFigure(flow: Flow, figure: HtmlElement, outer: Context): void {
  // A gallery is a figure of figures.
  if (hasInside(figure, ['figure']) || !hasInside(figure, ['img'])) {
    flow.readNodes(figure.children, outer);
    return;
  }
  const [legend] = elementsIn(figure, 'figcaption');
  const caption = legend === undefined ? '' : tidyText(textIn(legend)).trim();
  const pieces = flow.capture(figure.children, { ...outer, caption });
  const lines = pieces.filter(isCaption);
  for (const piece of pieces) {
    if (isCaption(piece)) continue;
    if (piece.kind === 'photo') describe(flow.source.images.images[piece.image], read(lines));
    flow.builder.addPiece(piece);
  }
}

/** Takes the lines below photos, in documents that have no figures: the caption and the credit. */
export function takeCaptions(pieces: readonly Piece[], images: readonly PastedImage[]): Piece[] {
  const left: Piece[] = [];
  let above: PastedImage[] = [];
  for (const piece of pieces) {
    const line = isPlainText(piece) ? readCaption(piece) : undefined;
    if (piece.kind === 'photo') {
      if (left.at(-1)?.kind !== 'photo') above = [];
      above.push(...images.slice(piece.image, piece.image + 1));
    } else if (
      line !== undefined &&
      above.length > 0 &&
      above.every((image) => takes(image, line))
    ) {
      for (const image of above) describe(image, line);
      continue;
    } else above = [];
    left.push(piece);
  }
  return left;
}

/** Below a caption only a line with the credit belongs to the photo. */
function takes({ caption, credit }: PastedImage, line: Caption): boolean {
  if (credit !== undefined) return false;
  return caption === undefined || line.caption === undefined;
}

function describe(image: PastedImage | undefined, { caption, credit }: Caption): void {
  if (image === undefined) return;
  if (caption !== undefined) image.caption = caption;
  if (credit !== undefined) image.credit = credit;
}

/** All that stands in a `<figcaption>` is caption, also what does not look like one. */
function read(lines: readonly Paragraph[]): Caption {
  const [first, ...others] = lines;
  if (first === undefined) return {};
  const space = {
    kind: 'text',
    text: ' ',
    isBold: false,
    isItalic: false,
    isStruck: false,
  } as const;
  const children = [first, ...others].flatMap((line) => [...line.children, space]);
  return readCaption({ ...first, children }) ?? { caption: plainText(children) };
}

function isCaption(piece: Piece): piece is Paragraph {
  return isPlainText(piece) && piece.role === 'caption';
}
