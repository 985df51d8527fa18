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

function guard(event: ClipboardEvent | DragEvent): void {
  const editor = editorOf(event.target);
  if (editor === null) return;
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
  if (data === null) return;
  const html = data.getData('text/html');
  const images = countImages(html);
  const files = data.files.length;
  if (images === 0 && files === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  // Before the notice, which takes the focus and with it the place of the cursor.
  if (html !== '') pasteAgain(editor, withoutImages(html), data.getData('text/plain'));
  showNotice(
    'Ảnh không dán được vào nội dung. Hãy tải ảnh lên ở mục «Ảnh» của bài, rồi chèn vào đúng chỗ bằng nút dấu cộng.',
  );
}

function editorOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-slate-editor="true"]') : null;
}

function countImages(html: string): number {
  return html === '' ? 0 : imagesIn(parse(html)).length;
}

function withoutImages(html: string): string {
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

/** As the browser tells the editor of a paste; the editor does not listen to `paste` itself. */
function pasteAgain(editor: Element, html: string, text: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/html', html);
  dataTransfer.setData('text/plain', text);
  editor.dispatchEvent(
    new InputEvent('beforeinput', {
      inputType: 'insertFromPaste',
      dataTransfer,
      bubbles: true,
      cancelable: true,
    }),
  );
}
