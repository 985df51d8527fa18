import type { Answer } from '../search/ask/search-service.ts';
import { moveTo, settleAddress, stateOfAddress } from './search-address.ts';
import type { SearchClient } from './search-client.ts';
import { SearchFilters } from './search-filters.ts';
import { pageTitle, type Problem } from './search-messages.ts';
import { PAGE_SIZE, SearchPager } from './search-pager.ts';
import { isEmpty, type SearchState } from './search-state.ts';
import { SearchView } from './search-view.ts';

const PAUSE_MS = 250;
/** Measures in the browser's timeline, from the end of the pause to the first results, and to all. */
const MEASURES = { first: 'tim-kiem-dau', all: 'tim-kiem' };

/** Between the reader, the address and the search. */
export class SearchController {
  readonly #view: SearchView;
  readonly #filters: SearchFilters;
  readonly #pager: SearchPager;
  readonly #client: SearchClient;
  readonly #listening = new AbortController();
  readonly #baseTitle = document.title;
  #state: SearchState = stateOfAddress();
  /** Raised whenever the answer under way has become that of an older question. */
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #again: () => Promise<void> = () => Promise.resolve();

  constructor(root: HTMLElement, client: (site: string) => SearchClient) {
    const { signal } = this.#listening;
    this.#view = new SearchView(root);
    this.#client = client(this.#view.site);
    this.#pager = new SearchPager(root, (step) => this.#turnPage(step), signal);
    this.#filters = new SearchFilters(
      root,
      {
        change: (filters) => this.#change({ filters, page: 1 }),
        open: () => void this.#count(),
      },
      signal,
    );
  }

  start(): void {
    const { form, input, order, retry, offer, verbatim } = this.#view;
    const { signal } = this.#listening;
    this.#client.warmUp();
    this.#view.enable();
    input.addEventListener('input', () => this.#waitForPause(), { signal });
    form.addEventListener('submit', (event) => this.#submit(event), { signal });
    order.addEventListener('change', () => this.#chooseOrder(), { signal });
    for (const link of [offer, verbatim]) {
      link.addEventListener('click', (event) => this.#follow(link, event), { signal });
    }
    retry.addEventListener('click', () => void this.#again(), { signal });
    addEventListener('popstate', () => this.#followAddress(), { signal });
    addEventListener('online', () => this.#tryAgain(), { signal });
    this.#followAddress();
  }

  stop(): void {
    clearTimeout(this.#pause);
    this.#listening.abort();
  }

  #followAddress(): void {
    clearTimeout(this.#pause);
    this.#state = stateOfAddress();
    this.#view.input.value = this.#state.query;
    settleAddress();
    void this.#run();
  }

  #tryAgain(): void {
    if (this.#view.hasProblem) void this.#again();
  }

  #waitForPause(): void {
    clearTimeout(this.#pause);
    this.#client.prepare(this.#view.input.value);
    if (this.#view.input.value.trim() !== this.#state.query) {
      this.#turn += 1;
      this.#view.showBusy();
    }
    this.#pause = setTimeout(() => this.#readInput(true), PAUSE_MS);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#readInput(false);
  }

  #readInput(isTyping: boolean): void {
    const query = this.#view.input.value.trim();
    const page = query === this.#state.query ? this.#state.page : 1;
    this.#change({ query, page }, isTyping);
  }

  #chooseOrder(): void {
    const order = this.#view.order.value === 'newest' ? 'newest' : 'best';
    this.#change({ order, page: 1 });
  }

  #follow({ textContent: query }: HTMLAnchorElement, event: MouseEvent): void {
    event.preventDefault();
    this.#view.input.value = query;
    this.#change({ query, page: 1 });
  }

  #turnPage(step: -1 | 1): void {
    this.#change({ page: this.#state.page + step });
    this.#view.focusResults();
  }

  /** When the address is of a page that is no more, as after a story was withdrawn. */
  #turnToLast(total: number): boolean {
    const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
    if (this.#state.page <= last) return false;
    settleAddress(true);
    this.#change({ page: last });
    return true;
  }

  #change(part: Partial<SearchState>, isTyping = false): void {
    clearTimeout(this.#pause);
    this.#state = { ...this.#state, ...part };
    moveTo(this.#state, isTyping);
    void this.#run();
  }

  async #run(): Promise<void> {
    const turn = (this.#turn += 1);
    const { query, page, order, filters } = this.#state;
    document.title = pageTitle(query, this.#baseTitle);
    this.#view.order.value = order;
    this.#filters.showChosen(filters);
    if (isEmpty(this.#state)) {
      this.#view.showIdle();
      this.#pager.hide();
    } else {
      await this.#ask(turn, { query, page });
    }
  }

  async #ask(turn: number, { query, page }: Pick<SearchState, 'query' | 'page'>): Promise<void> {
    const start = performance.now();
    this.#again = () => this.#run();
    this.#view.showBusy();
    const from = (page - 1) * PAGE_SIZE;
    try {
      let shown: Answer | undefined;
      const show = (answer: Answer): void => {
        this.#view.showAnswer(answer, query, page, shown);
        if (shown === undefined) performance.measure(MEASURES.first, { start });
        shown = answer;
      };
      const showFirst = (answer: Answer): void => {
        if (turn !== this.#turn) return;
        show(answer);
        this.#view.waitForMore();
      };
      const answer = await this.#client.ask((service) => {
        shown = undefined;
        return service.answer(this.#state, from, from + PAGE_SIZE, showFirst);
      });
      if (turn !== this.#turn) return;
      if (this.#turnToLast(answer.total)) return;
      show(answer);
      this.#pager.show(this.#state, answer.total);
      performance.measure(MEASURES.all, { start });
    } catch {
      if (turn === this.#turn) this.#fail(false);
      return;
    }
    await this.#count();
  }

  /** Counts of the facets that are open. */
  async #count(): Promise<void> {
    const turn = this.#turn;
    const names = this.#filters.openNames();
    if (names.length === 0) return;
    try {
      const counts = await this.#client.ask((service) => service.counts(this.#state, names));
      if (turn !== this.#turn) return;
      this.#view.hideProblem();
      this.#filters.showCounts(counts);
    } catch {
      if (turn !== this.#turn) return;
      this.#again = () => this.#count();
      this.#fail(true);
    }
  }

  #fail(keepResults: boolean): void {
    const problem: Problem = navigator.onLine ? 'unreachable' : 'offline';
    this.#view.showProblem(problem, keepResults);
    if (!keepResults) this.#pager.hide();
  }
}
