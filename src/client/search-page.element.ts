import { readQuery, readShown, writeQuery, writeShown } from './search-address.ts';
import { connectSearch } from './search-connection.ts';
import { pageTitle } from './search-messages.ts';
import { SearchView } from './search-view.ts';

const PAGE_SIZE = 10;
const PAUSE_MS = 400;

/** `<search-page>`: searches while the reader types; the query stands in the address. */
class SearchPage extends HTMLElement {
  readonly #connection = connectSearch();
  readonly #title = document.title;
  #view: SearchView | undefined;
  #query = '';
  #shown = 0;
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #again: () => Promise<void> = () => Promise.resolve();

  connectedCallback(): void {
    const view = (this.#view = new SearchView(this));
    view.enable();
    view.input.addEventListener('input', () => this.#waitForPause(view));
    view.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#settle(view, false);
    });
    view.more.addEventListener('click', () => void this.#loadMore(view));
    view.retry.addEventListener('click', () => void this.#again());
    addEventListener('popstate', this.#followAddress);
    addEventListener('online', this.#tryAgain);
    this.#followAddress();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#pause);
    removeEventListener('popstate', this.#followAddress);
    removeEventListener('online', this.#tryAgain);
  }

  readonly #followAddress = (): void => {
    const view = this.#view;
    if (view === undefined) return;
    clearTimeout(this.#pause);
    view.input.value = readQuery();
    writeQuery(readQuery(), false);
    void this.#run(view, readQuery(), readShown(PAGE_SIZE));
  };

  readonly #tryAgain = (): void => {
    if (this.#view?.hasProblem === true) void this.#again();
  };

  #waitForPause(view: SearchView): void {
    clearTimeout(this.#pause);
    if (view.input.value.trim() !== this.#query) {
      this.#turn += 1;
      view.showBusy();
    }
    this.#pause = setTimeout(() => this.#settle(view, true), PAUSE_MS);
  }

  #settle(view: SearchView, isTyping: boolean): void {
    clearTimeout(this.#pause);
    const query = view.input.value.trim();
    writeQuery(query, isTyping);
    void this.#run(view, query, PAGE_SIZE);
  }

  async #run(view: SearchView, query: string, count: number): Promise<void> {
    const turn = (this.#turn += 1);
    this.#query = query;
    this.#again = () => this.#run(view, query, count);
    document.title = pageTitle(query, this.#title);
    if (query === '') {
      view.showIdle();
      return;
    }
    view.showBusy();
    try {
      const answer = await this.#connection.ask(query, 0, count);
      if (turn !== this.#turn) return;
      this.#shown = answer.hits.length;
      view.showAnswer(answer, query);
    } catch {
      if (turn === this.#turn) view.showProblem(problemOfNetwork(), false);
    }
  }

  async #loadMore(view: SearchView): Promise<void> {
    const turn = this.#turn;
    const query = this.#query;
    this.#again = () => this.#loadMore(view);
    try {
      const answer = await this.#connection.ask(query, this.#shown, this.#shown + PAGE_SIZE);
      if (turn !== this.#turn) return;
      this.#shown += answer.hits.length;
      writeShown(this.#shown);
      view.showMore(answer);
    } catch {
      if (turn === this.#turn) view.showProblem(problemOfNetwork(), true);
    }
  }
}

function problemOfNetwork(): 'offline' | 'unreachable' {
  return navigator.onLine ? 'unreachable' : 'offline';
}

customElements.define('search-page', SearchPage);
