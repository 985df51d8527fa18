// As a program of its own: an import on demand would bring Vite's helper to every page.
import panel from './reading-panel.element.ts?worker&url';
import { stepSize } from './choices.ts';
import { keepChoices, readChoices } from './page-choices.ts';

/** `<reading-tools>` around the button that opens the panel; listens for the shortcuts, too. */
class ReadingTools extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', openPanel);
    document.addEventListener('keydown', pressKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', pressKey);
  }
}

/** The panel names these keys to the reader. */
const ACTIONS: Record<string, () => void> = {
  '?': openPanel,
  '/': () => document.querySelector<HTMLElement>('[type=search]')?.focus(),
  '+': () => changeSize(1),
  '-': () => changeSize(-1),
  '[': () => follow('prev'),
  ']': () => follow('next'),
};

function openPanel(): void {
  if (document.querySelector('dialog[open]') !== null) return;
  document.body.append(document.createElement('reading-panel'));
  void import(/* @vite-ignore */ panel);
}

/** WCAG 2.2, 2.1.4: never while the reader writes, and a reader can turn the keys off. */
function pressKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const action = Object.hasOwn(ACTIONS, key) ? ACTIONS[key] : undefined;
  if (action === undefined || ctrlKey || metaKey || altKey || isEditable(target)) return;
  if (readChoices().keys === false) return;
  event.preventDefault();
  action();
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}

function changeSize(step: 1 | -1): void {
  const choices = readChoices();
  keepChoices({ ...choices, size: stepSize(choices.size, step) });
}

function follow(rel: 'prev' | 'next'): void {
  document.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`)?.click();
}

customElements.define('reading-tools', ReadingTools);
