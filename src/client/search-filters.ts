import type { FilterName, Filters } from '../search/ask/filters.ts';
import type { FacetCounts } from '../search/ask/search-service.ts';
import { formatNumber } from '../text/numbers.ts';
import { part } from './part.ts';
import { FilterValues } from './search-filter-values.ts';
import { countChosen } from './search-state.ts';

interface Listeners {
  change: (filters: Filters) => void;
  open: () => void;
}

/** As the style sheet of the page has it. */
const WIDE = '(width >= 64rem)';

/** The choices beside the results: a list for each facet, read when it is opened, and two days. */
export class SearchFilters {
  readonly #panel: HTMLDetailsElement;
  readonly #clear: HTMLButtonElement;
  readonly #chosen: HTMLElement;
  readonly #days: Readonly<Record<'since' | 'until', HTMLInputElement>>;
  readonly #values = new Map<FilterName, FilterValues>();
  #filters: Filters = {};

  constructor(root: HTMLElement, { change, open }: Listeners, signal: AbortSignal) {
    this.#panel = part(root, 'filters', HTMLDetailsElement);
    this.#clear = part(root, 'clear', HTMLButtonElement);
    this.#chosen = part(root, 'chosen', HTMLElement);
    // Beside the results there is room for it.
    this.#panel.open = matchMedia(WIDE).matches;
    this.#days = {
      since: part(root, 'since', HTMLInputElement),
      until: part(root, 'until', HTMLInputElement),
    };
    const merge = (part: Filters): void => change({ ...this.#filters, ...part });
    for (const facet of this.#panel.querySelectorAll<HTMLDetailsElement>('[data-filter]')) {
      const name = facet.dataset['filter'] as FilterName;
      const choose = (chosen: string[]): void => merge({ [name]: chosen });
      this.#values.set(name, new FilterValues(facet, choose, signal));
      facet.addEventListener('toggle', open, { signal });
    }
    for (const name of ['since', 'until'] as const) {
      const { [name]: input } = this.#days;
      const notice = (): void => merge({ [name]: input.value === '' ? undefined : input.value });
      input.addEventListener('change', notice, { signal });
    }
    this.#clear.addEventListener('click', () => change({}), { signal });
  }

  /** Shows what is chosen; the counts come when they are known. */
  showChosen(filters: Filters): void {
    this.#filters = filters;
    const chosen = countChosen(filters);
    this.#clear.hidden = chosen === 0;
    this.#chosen.textContent = chosen === 0 ? '' : `${formatNumber(chosen)} lựa chọn`;
    this.#days.since.value = filters.since ?? '';
    this.#days.until.value = filters.until ?? '';
    for (const [name, values] of this.#values) values.choose(filters[name] ?? []);
  }

  /** The facets whose counts the reader can see. */
  openNames(): FilterName[] {
    return [...this.#values].filter(([, values]) => values.isOpen).map(([name]) => name);
  }

  showCounts(counts: FacetCounts): void {
    for (const [name, values] of this.#values) values.show(counts[name]);
  }
}
