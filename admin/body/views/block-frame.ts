import { createIcon, type IconName } from '../editor/icons.ts';

interface FrameOptions {
  label: string;
  icon: IconName;
  onRemove: () => void;
  /** Without it there is nothing to change. */
  onEdit?: () => void;
}

/** The head of a block that is no text: what it is, and what can be done with it. */
export function createFrameHead({ label, icon, onRemove, onEdit }: FrameOptions): HTMLElement {
  const head = document.createElement('header');
  head.className = 'body-frame__head';
  head.contentEditable = 'false';
  const name = Object.assign(document.createElement('strong'), { textContent: label });
  head.append(createIcon(icon), name);
  if (onEdit !== undefined) head.append(button(`Sửa: ${label}`, 'edit', onEdit));
  head.append(button(`Xoá: ${label}`, 'remove', onRemove));
  return head;
}

function button(label: string, icon: IconName, onPress: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.title = label;
  made.setAttribute('aria-label', label);
  made.append(createIcon(icon));
  made.addEventListener('click', onPress);
  return made;
}
