import { showNotice } from '../findings/notice.ts';

/**
 * Decap's body editor breaks down on pasted HTML with a linked image
 * (https://github.com/decaporg/decap-cms/issues/7585). Images are taken out of what is pasted or
 * dropped before the editor sees it; they belong into the photo list anyway.
 */
export function guardPastes(root: Document): void {
  root.addEventListener('paste', guard, { capture: true });
  root.addEventListener('drop', guard, { capture: true });
}

/** Events that this module made itself and that must pass. */
const cleaned = new WeakSet<Event>();

function guard(event: ClipboardEvent | DragEvent): void {
  const editor = editorOf(event.target);
  if (editor === null || cleaned.has(event)) return;
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
  if (data === null) return;
  const html = data.getData('text/html');
  const images = countImages(html);
  const files = data.files.length;
  if (images === 0 && files === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  showNotice(
    'Ảnh không dán được vào nội dung. Hãy tải ảnh lên ở mục «Ảnh» của bài, rồi chèn vào đúng chỗ bằng nút dấu cộng.',
  );
  if (html !== '') pasteAgain(editor, withoutImages(html), data.getData('text/plain'));
}

function editorOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-slate-editor="true"]') : null;
}

function countImages(html: string): number {
  return html === '' ? 0 : imagesIn(parse(html)).length;
}

export function withoutImages(html: string): string {
  const document = parse(html);
  for (const image of imagesIn(document)) image.remove();
  return document.body.innerHTML;
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function imagesIn(document: Document): Element[] {
  return [...document.querySelectorAll('img, picture, svg, video, object, embed, iframe')];
}

function pasteAgain(editor: Element, html: string, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  cleaned.add(event);
  editor.dispatchEvent(event);
}
