import { formatNumber } from '../text/numbers.ts';
import type { Answer } from '../search/present.ts';
import { makeItem } from './search-item.ts';
import { PROBLEMS, summarise, type Problem } from './search-messages.ts';

/** What the page shows; its parts stand in `SearchPage.astro`. */
export class SearchView {
  /** Base path of the site, with a closing slash. */
  readonly site: string;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly more: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
  readonly #root: HTMLElement;
  readonly #list: HTMLOListElement;
  readonly #count: HTMLDataElement;
  readonly #summary: HTMLElement;
  readonly #problem: HTMLElement;
  readonly #problemText: HTMLElement;
  readonly #advice: HTMLElement;
  readonly #template: HTMLTemplateElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.site = root.dataset['site'] ?? '/';
    this.form = part(root, 'form', HTMLFormElement);
    this.input = part(root, 'input', HTMLInputElement);
    this.more = part(root, 'more', HTMLButtonElement);
    this.retry = part(root, 'retry', HTMLButtonElement);
    this.#list = part(root, 'list', HTMLOListElement);
    this.#count = part(root, 'count', HTMLDataElement);
    this.#summary = part(root, 'summary', HTMLElement);
    this.#problem = part(root, 'problem', HTMLElement);
    this.#problemText = part(root, 'problem-text', HTMLElement);
    this.#advice = part(root, 'advice', HTMLElement);
    this.#template = part(root, 'item', HTMLTemplateElement);
  }

  enable(): void {
    for (const control of this.form.elements) control.removeAttribute('disabled');
  }

  showIdle(): void {
    this.#clearStatus('idle');
    this.#list.replaceChildren();
  }

  /** The old results stay until the new ones are there, so that nothing jumps while typing. */
  showBusy(): void {
    this.#clearStatus('busy');
    this.#list.setAttribute('aria-busy', 'true');
  }

  showAnswer(answer: Answer, query: string): void {
    this.#clearStatus(answer.total === 0 ? 'none' : 'found');
    this.#count.value = String(answer.total);
    this.#count.textContent = formatNumber(answer.total);
    this.#summary.textContent = summarise(answer, query);
    this.#list.replaceChildren();
    this.#append(answer);
  }

  /** Adds the next results and leads the keyboard to the first of them. */
  showMore(answer: Answer): void {
    const before = this.#list.children.length;
    this.#problem.hidden = true;
    this.#append(answer);
    this.#list.children[before]?.querySelector('a')?.focus();
  }

  /** @param keepResults the failure concerns only what should have come after them */
  showProblem(problem: Problem, keepResults: boolean): void {
    if (!keepResults) {
      this.#clearStatus('problem');
      this.#list.replaceChildren();
    }
    this.more.hidden = true;
    this.#problemText.textContent = PROBLEMS[problem];
    this.#problem.hidden = false;
  }

  get hasProblem(): boolean {
    return !this.#problem.hidden;
  }

  #append(answer: Answer): void {
    this.#list.append(...answer.hits.map((hit) => makeItem(this.#template, hit, this.site)));
    this.more.hidden = this.#list.children.length >= answer.total;
  }

  #clearStatus(state: 'idle' | 'busy' | 'found' | 'none' | 'problem'): void {
    this.#root.dataset['state'] = state;
    this.#list.removeAttribute('aria-busy');
    this.#count.value = '';
    this.#count.textContent = '';
    this.#summary.textContent = '';
    this.#problem.hidden = true;
    this.#advice.hidden = state !== 'none';
    this.more.hidden = true;
  }
}

function part<T extends HTMLElement>(root: HTMLElement, name: string, type: new () => T): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof type)) throw new Error(`The search page has no part "${name}"`);
  return found;
}
