import { adoptStyles, createElement as h } from '../create-element.ts';
import { parseChoices } from './choices.ts';
import { keepChoices, readChoices } from './page-choices.ts';
import { PANEL_STYLES } from './panel-styles.ts';
import { PANEL } from './panel-words.ts';

/** `<reading-panel>`: opens as soon as it stands in the page, is gone when it was closed. */
class ReadingPanel extends HTMLElement {
  connectedCallback(): void {
    const { theme = '', size = '', keys } = readChoices();
    const form = h(
      'form',
      { method: 'dialog' },
      h('h2', { id: 'cach-hien-thi' }, PANEL.title),
      radios('size', PANEL.size, PANEL.sizes, size),
      radios('theme', PANEL.theme, PANEL.themes, theme),
      shortcuts(keys !== false),
      h('p', {}, PANEL.kept),
      h('button', {}, PANEL.close),
    );
    form.addEventListener('change', () => keepChoices(chosenIn(form)));
    const dialog = h(
      'dialog',
      { class: 'reading-panel', 'aria-labelledby': 'cach-hien-thi' },
      form,
    );
    dialog.addEventListener('close', () => this.remove());
    this.replaceChildren(dialog);
    dialog.showModal();
  }
}

function chosenIn(form: HTMLFormElement) {
  const chosen = new FormData(form);
  const { theme, size, keys } = Object.fromEntries(chosen);
  return parseChoices(JSON.stringify({ theme, size, keys: keys !== undefined }));
}

function radios(
  name: string,
  legend: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
): HTMLElement {
  const labels = options.map(([value, label]) =>
    h('label', {}, checkable('radio', name, value, value === chosen), label),
  );
  return h('fieldset', {}, h('legend', {}, legend), h('div', { class: 'options' }, ...labels));
}

function shortcuts(areOn: boolean): HTMLElement {
  const rows = PANEL.shortcuts.flatMap(([key, does]) => [
    h('dt', {}, h('kbd', {}, key)),
    h('dd', {}, does),
  ]);
  const use = h('label', {}, checkable('checkbox', 'keys', 'on', areOn), PANEL.useKeys);
  return h(
    'fieldset',
    {},
    h('legend', {}, PANEL.keys),
    h('div', { class: 'options' }, use),
    h('dl', {}, ...rows),
  );
}

function checkable(type: string, name: string, value: string, isChecked: boolean): HTMLElement {
  return h('input', { type, name, value, ...(isChecked ? { checked: '' } : {}) });
}

adoptStyles(PANEL_STYLES);
customElements.define('reading-panel', ReadingPanel);
