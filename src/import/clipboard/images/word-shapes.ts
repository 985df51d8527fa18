import { attribute } from '../html/declarations.ts';
import type { HtmlElement } from '../html/html-tree.ts';

const TEXT_BOX = /^(?:text ?box|hộp văn bản)/iu;
const DRAWING =
  /^(?:chart|biểu đồ|diagram|group|canvas|autoshape|rectangle|wordart|straight|_x0000_s)/iu;

/** Word shows a text box to other programs as an image of it. */
export function isTextBox(img: HtmlElement): boolean {
  return TEXT_BOX.test(shapeOf(img));
}

/** Whether Word drew what an image shows; photos in old documents have such names too. */
export function isDrawing(img: HtmlElement): boolean {
  return isTextBox(img) || DRAWING.test(shapeOf(img));
}

function shapeOf(img: HtmlElement): string {
  return attribute(img, 'v:shapes').replaceAll('_x0020_', ' ');
}
