interface DialogContent {
  title: string;
  text: string;
  items?: readonly string[];
}

/** A message that waits until it is read. */
export function showNotice(text: string): void {
  showDialog({ title: 'Thông báo', text });
}

/**
 * A modal `<dialog>`: above Decap's own windows, closed by its button or Escape, after which the
 * focus returns to where it was.
 */
export function showDialog({ title, text, items = [] }: DialogContent): void {
  document.querySelector('dialog.notice')?.remove();
  const dialog = element('dialog', { className: 'notice' });
  const heading = element('h2', { id: 'notice-title', textContent: title });
  const paragraph = element('p', { id: 'notice-text', textContent: text });
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.setAttribute('aria-describedby', paragraph.id);
  const close = element('button', { type: 'button', textContent: 'Đã hiểu', autofocus: true });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(heading, paragraph);
  if (items.length > 0) dialog.append(listOf(items));
  dialog.append(close);
  document.body.append(dialog);
  dialog.showModal();
}

function listOf(items: readonly string[]): HTMLElement {
  const list = element('ul', {});
  // A long list scrolls, and must scroll by keyboard too.
  list.tabIndex = 0;
  list.append(...items.map((item) => element('li', { textContent: item })));
  return list;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
