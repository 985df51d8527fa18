import type { Answer } from '../search/ask/search-service.ts';
import type { ShownHit } from '../search/show/present.ts';
import { formatNumber } from '../text/numbers.ts';
import { part } from './part.ts';
import { makeItem } from './search-item.ts';
import { PROBLEMS, summarise, type Problem } from './search-messages.ts';

/** What the search page shows; its parts stand in `SearchPage.astro`. */
export class SearchView {
  /** Base path of the site, with a closing slash. */
  readonly site: string;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly order: HTMLSelectElement;
  readonly retry: HTMLButtonElement;
  readonly list: HTMLOListElement;
  readonly offer: HTMLAnchorElement;
  readonly verbatim: HTMLAnchorElement;
  readonly #root: HTMLElement;
  readonly #status: HTMLElement;
  readonly #count: HTMLDataElement;
  readonly #summary: HTMLElement;
  readonly #problem: HTMLElement;
  readonly #problemText: HTMLElement;
  readonly #offerLine: HTMLElement;
  readonly #verbatimLine: HTMLElement;
  readonly #advice: HTMLElement;
  readonly #template: HTMLTemplateElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.site = root.dataset['site'] ?? '/';
    this.form = part(root, 'form', HTMLFormElement);
    this.input = part(root, 'input', HTMLInputElement);
    this.order = part(root, 'order', HTMLSelectElement);
    this.retry = part(root, 'retry', HTMLButtonElement);
    this.list = part(root, 'list', HTMLOListElement);
    this.offer = part(root, 'offer', HTMLAnchorElement);
    this.verbatim = part(root, 'verbatim', HTMLAnchorElement);
    this.#status = part(root, 'status', HTMLElement);
    this.#count = part(root, 'count', HTMLDataElement);
    this.#summary = part(root, 'summary', HTMLElement);
    this.#problem = part(root, 'problem', HTMLElement);
    this.#problemText = part(root, 'problem-text', HTMLElement);
    this.#offerLine = part(root, 'offer-line', HTMLElement);
    this.#verbatimLine = part(root, 'verbatim-line', HTMLElement);
    this.#advice = part(root, 'advice', HTMLElement);
    this.#template = part(root, 'item', HTMLTemplateElement);
  }

  enable(): void {
    for (const control of this.form.elements) control.removeAttribute('disabled');
  }

  showIdle(): void {
    this.#clearStatus('idle');
    this.list.replaceChildren();
  }

  /** The old results stay until the new ones are there, so that nothing jumps while typing. */
  showBusy(): void {
    this.#clearStatus('busy');
    this.list.setAttribute('aria-busy', 'true');
  }

  /**
   * @param page from 1
   * @param shown what is known already of this answer: its hits stay, and what did not change is not
   *   announced again
   */
  showAnswer(answer: Answer, query: string, page: number, shown?: Answer): void {
    if (shown === undefined) this.list.replaceChildren();
    if (shown?.total !== answer.total || shown.offered !== answer.offered) {
      this.#tellOf(answer, query, page);
    }
    this.#addHits(answer.hits.slice(shown?.hits.length ?? 0));
  }

  #tellOf(answer: Answer, query: string, page: number): void {
    this.#clearStatus(answer.total === 0 ? 'none' : 'found');
    this.#count.value = String(answer.total);
    this.#count.textContent = formatNumber(answer.total);
    const place = page > 1 ? ` – trang ${String(page)}` : '';
    this.#summary.textContent = summarise(answer, query) + place;
    const { asked, verbatim, offered } = answer;
    const meant = verbatim === undefined ? (asked ?? offered) : undefined;
    this.#offerLine.hidden = meant === undefined;
    this.offer.textContent = meant ?? '';
    this.#verbatimLine.hidden = verbatim === undefined;
    this.verbatim.textContent = verbatim ?? '';
  }

  /** Hits are on their way to stand below those that are shown: what is below these waits. */
  waitForMore(): void {
    this.#root.dataset['more'] = '';
  }

  #addHits(hits: readonly ShownHit[]): void {
    delete this.#root.dataset['more'];
    this.list.append(...hits.map((hit) => makeItem(this.#template, hit, this.site)));
  }

  /** @param keepResults the failure concerns only what should stand beside them */
  showProblem(problem: Problem, keepResults: boolean): void {
    if (!keepResults) {
      this.#clearStatus('problem');
      this.list.replaceChildren();
    }
    this.#problemText.textContent = PROBLEMS[problem];
    this.#problem.hidden = false;
  }

  hideProblem(): void {
    this.#problem.hidden = true;
  }

  get hasProblem(): boolean {
    return !this.#problem.hidden;
  }

  /** Leads keyboards and screen readers to the top of another page of results. */
  focusResults(): void {
    this.#status.focus();
  }

  #clearStatus(state: 'idle' | 'busy' | 'found' | 'none' | 'problem'): void {
    this.#root.dataset['state'] = state;
    delete this.#root.dataset['more'];
    this.list.removeAttribute('aria-busy');
    this.#count.value = '';
    this.#count.textContent = '';
    this.#summary.textContent = '';
    this.#problem.hidden = true;
    this.#offerLine.hidden = true;
    this.#verbatimLine.hidden = true;
    this.#advice.hidden = state !== 'none';
  }
}
