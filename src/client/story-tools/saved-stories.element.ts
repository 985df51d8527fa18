import { createElement as h } from '../create-element.ts';
import { toggleSaved, type SavedStory } from './saved-list.ts';
import { readSaved, writeSaved } from './saved-storage.ts';
import { SAVED } from './words.ts';

/** `<saved-stories>`: the stories that were saved on this device, the last saved first. */
class SavedStories extends HTMLElement {
  connectedCallback(): void {
    this.#show(readSaved());
  }

  #show(list: readonly SavedStory[]): void {
    if (list.length === 0) {
      this.replaceChildren(h('p', { role: 'status' }, SAVED.none));
      return;
    }
    this.replaceChildren(h('ul', { class: 'rows' }, ...list.map((story) => this.#row(story))));
  }

  #row(story: SavedStory): HTMLElement {
    const { path, title, day } = story;
    const remove = h(
      'button',
      { type: 'button', class: 'tool', 'aria-label': SAVED.removeNamed(title) },
      SAVED.remove,
    );
    remove.addEventListener('click', () => {
      const list = toggleSaved(readSaved(), story);
      writeSaved(list);
      this.#show(list);
      this.querySelector('button')?.focus();
    });
    return h(
      'li',
      { class: 'card line' },
      h('h2', { class: 'title' }, h('a', { href: path }, title)),
      h('p', { class: 'day' }, day),
      remove,
    );
  }
}

customElements.define('saved-stories', SavedStories);
