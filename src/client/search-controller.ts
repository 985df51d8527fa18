import { readQuery, readShown, writeQuery, writeShown } from './search-address.ts';
import type { SearchConnection } from './search-connection.ts';
import { pageTitle, type Problem } from './search-messages.ts';
import type { SearchView } from './search-view.ts';

const PAGE_SIZE = 10;
const PAUSE_MS = 400;

/** Between the reader, the address and the search. */
export class SearchController {
  readonly #view: SearchView;
  readonly #connection: SearchConnection;
  readonly #listening = new AbortController();
  readonly #baseTitle = document.title;
  #query = '';
  #shown = 0;
  /** Raised whenever the answer under way has become that of an older question. */
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #again: () => Promise<void> = () => Promise.resolve();

  constructor(view: SearchView, connection: SearchConnection) {
    this.#view = view;
    this.#connection = connection;
  }

  start(): void {
    const { form, input, more, retry } = this.#view;
    const { signal } = this.#listening;
    this.#view.enable();
    input.addEventListener('input', () => this.#waitForPause(), { signal });
    form.addEventListener('submit', (event) => this.#submit(event), { signal });
    more.addEventListener('click', () => void this.#loadMore(), { signal });
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
    const query = readQuery();
    this.#view.input.value = query;
    writeQuery(query, false);
    void this.#run(query, readShown(PAGE_SIZE));
  }

  #tryAgain(): void {
    if (this.#view.hasProblem) void this.#again();
  }

  #waitForPause(): void {
    clearTimeout(this.#pause);
    if (this.#view.input.value.trim() !== this.#query) {
      this.#turn += 1;
      this.#view.showBusy();
    }
    this.#pause = setTimeout(() => this.#settle(true), PAUSE_MS);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#settle(false);
  }

  #settle(isTyping: boolean): void {
    clearTimeout(this.#pause);
    const query = this.#view.input.value.trim();
    writeQuery(query, isTyping);
    void this.#run(query, PAGE_SIZE);
  }

  async #run(query: string, count: number): Promise<void> {
    const turn = (this.#turn += 1);
    this.#query = query;
    this.#again = () => this.#run(query, count);
    document.title = pageTitle(query, this.#baseTitle);
    if (query === '') {
      this.#view.showIdle();
      return;
    }
    this.#view.showBusy();
    try {
      const answer = await this.#connection.ask(query, 0, count);
      if (turn !== this.#turn) return;
      this.#shown = answer.hits.length;
      this.#view.showAnswer(answer, query);
    } catch {
      if (turn === this.#turn) this.#view.showProblem(problemOfNetwork(), false);
    }
  }

  async #loadMore(): Promise<void> {
    const turn = this.#turn;
    this.#again = () => this.#loadMore();
    try {
      const answer = await this.#connection.ask(this.#query, this.#shown, this.#shown + PAGE_SIZE);
      if (turn !== this.#turn) return;
      this.#shown += answer.hits.length;
      writeShown(this.#shown);
      this.#view.showMore(answer);
    } catch {
      if (turn === this.#turn) this.#view.showProblem(problemOfNetwork(), true);
    }
  }
}

function problemOfNetwork(): Problem {
  return navigator.onLine ? 'unreachable' : 'offline';
}
