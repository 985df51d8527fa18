import type { FacetCount } from '../search/ask/filters.ts';
import { formatNumber } from '../text/numbers.ts';
import { part } from './part.ts';

/** Values shown before the reader asks for all of them. */
const FIRST_VALUES = 8;

/** The boxes of one facet. */
export class FilterValues {
  readonly #facet: HTMLDetailsElement;
  readonly #list: HTMLUListElement;
  readonly #all: HTMLButtonElement;
  #chosen: readonly string[] = [];
  #counts: readonly FacetCount[] = [];
  #showsAll = false;

  constructor(facet: HTMLDetailsElement, choose: (chosen: string[]) => void, signal: AbortSignal) {
    this.#facet = facet;
    this.#list = part(facet, 'values', HTMLUListElement);
    this.#all = part(facet, 'all', HTMLButtonElement);
    const readBoxes = (): void => {
      const boxes = this.#list.querySelectorAll<HTMLInputElement>('input:checked');
      choose([...boxes].map(({ value }) => value));
    };
    this.#list.addEventListener('change', readBoxes, { signal });
    const showAll = (): void => {
      const next = FIRST_VALUES;
      this.#showsAll = true;
      this.#render();
      this.#list.querySelectorAll('input')[next]?.focus();
    };
    this.#all.addEventListener('click', showAll, { signal });
  }

  get isOpen(): boolean {
    return this.#facet.open;
  }

  choose(chosen: readonly string[]): void {
    this.#chosen = chosen;
    if (chosen.length > 0) this.#facet.open = true;
  }

  show(counts: readonly FacetCount[] | undefined): void {
    if (counts === undefined) return;
    const { filter } = this.#facet.dataset;
    this.#counts =
      filter === 'year' || filter === 'month'
        ? counts.toSorted((a, b) => (a.id < b.id ? -1 : 1) * (filter === 'year' ? -1 : 1))
        : counts;
    this.#render();
  }

  /** A box that has the focus keeps it. */
  #render(): void {
    const focused = document.activeElement;
    const value = focused instanceof HTMLInputElement ? focused.value : undefined;
    const hadFocus = this.#list.contains(focused);
    const isShown = ({ id }: FacetCount, index: number): boolean =>
      this.#showsAll || index < FIRST_VALUES || this.#chosen.includes(id);
    this.#list.replaceChildren(...this.#counts.filter(isShown).map((count) => this.#item(count)));
    this.#all.hidden = this.#counts.every(isShown);
    this.#all.textContent = `Hiện tất cả (${formatNumber(this.#counts.length)})`;
    if (!hadFocus) return;
    [...this.#list.querySelectorAll('input')].find((box) => box.value === value)?.focus();
  }

  #item({ id, name, count }: FacetCount): HTMLLIElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = id;
    box.checked = this.#chosen.includes(id);
    const results = document.createElement('data');
    results.value = String(count);
    results.textContent = `(${formatNumber(count)})`;
    const text = document.createElement('span');
    text.append(`${name} `, results);
    const label = document.createElement('label');
    label.append(box, text);
    const item = document.createElement('li');
    item.append(label);
    return item;
  }
}
