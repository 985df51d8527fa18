import { part } from './part.ts';
import { type SearchState, writeState } from './search-state.ts';

export const PAGE_SIZE = 10;

/** Links to the pages of results before and behind the one shown. */
export class SearchPager {
  readonly #nav: HTMLElement;
  readonly #place: HTMLElement;
  readonly #links: Readonly<Record<'before' | 'after', HTMLAnchorElement>>;

  constructor(root: HTMLElement, turnTo: (step: -1 | 1) => void, signal: AbortSignal) {
    this.#nav = part(root, 'pager', HTMLElement);
    this.#place = part(root, 'page', HTMLElement);
    this.#links = {
      before: part(root, 'page-before', HTMLAnchorElement),
      after: part(root, 'page-after', HTMLAnchorElement),
    };
    const follow = (event: MouseEvent, step: -1 | 1): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      turnTo(step);
    };
    this.#links.before.addEventListener('click', (event) => follow(event, -1), { signal });
    this.#links.after.addEventListener('click', (event) => follow(event, 1), { signal });
  }

  show(state: SearchState, total: number): void {
    const pages = Math.ceil(total / PAGE_SIZE);
    this.#nav.hidden = pages < 2;
    this.#place.textContent = `Trang ${String(state.page)}/${String(pages)}`;
    this.#point('before', state, state.page > 1 ? state.page - 1 : undefined);
    this.#point('after', state, state.page < pages ? state.page + 1 : undefined);
  }

  hide(): void {
    this.#nav.hidden = true;
  }

  #point(which: 'before' | 'after', state: SearchState, page: number | undefined): void {
    const link = this.#links[which];
    link.hidden = page === undefined;
    link.href = `${location.pathname}${writeState({ ...state, page: page ?? 1 })}`;
  }
}
