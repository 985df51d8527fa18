import type { ShownHit } from '../search/show/present.ts';
import { formatNumber } from '../text/numbers.ts';
import { openSearch } from './search-client.ts';
import { makeLink } from './search-item.ts';
import { SUGGEST_STYLES } from './search-suggest-styles.ts';

const PAUSE_MS = 150;
const SHORTEST = 2;
const MOST = 5;

/**
 * Suggestions under the search box of the header: the first stories for what is typed. The box is a
 * combobox; arrows choose, Enter opens, Escape closes. Without a choice Enter asks the search page.
 *
 * @param site base path of the site, with a closing slash
 */
export function suggestStories(input: HTMLInputElement, site: string): void {
  const client = openSearch(site);
  const list = new SuggestionList(input, site);
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  client.warmUp();
  const suggest = async (): Promise<void> => {
    const mine = (turn += 1);
    const query = input.value.trim();
    if (query.length < SHORTEST) {
      list.close();
      return;
    }
    const question = { query, filters: {}, order: 'best' } as const;
    // Who gets no suggestions still has the search page, which says what is wrong.
    const answer = await client
      .ask((service) => service.answer(question, 0, MOST))
      .catch(() => undefined);
    if (mine === turn && document.activeElement === input)
      list.show(answer?.hits ?? [], answer?.total ?? 0);
  };
  const wait = (): void => {
    clearTimeout(pause);
    client.prepare(input.value);
    pause = setTimeout(() => void suggest(), PAUSE_MS);
  };
  input.addEventListener('input', wait);
  input.addEventListener('blur', () => list.close());
  input.addEventListener('keydown', (event) => list.key(event));
  if (input.value !== '') wait();
}

class SuggestionList {
  readonly #input: HTMLInputElement;
  readonly #site: string;
  readonly #list = document.createElement('div');
  readonly #status = document.createElement('p');
  #chosen = -1;

  constructor(input: HTMLInputElement, site: string) {
    this.#input = input;
    this.#site = site;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SUGGEST_STYLES);
    document.adoptedStyleSheets.push(sheet);
    this.#list.id = 'goi-y-tim-nhanh';
    this.#list.className = 'suggestions';
    this.#list.role = 'listbox';
    this.#list.ariaLabel = 'Tin gợi ý';
    this.#list.hidden = true;
    // The box keeps the focus, and with it the list, until the click is through.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#status.className = 'visually-hidden';
    this.#status.role = 'status';
    input.after(this.#list, this.#status);
    input.role = 'combobox';
    input.autocomplete = 'off';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', this.#list.id);
    input.ariaExpanded = 'false';
  }

  show(hits: readonly ShownHit[], total: number): void {
    if (hits.length === 0) {
      this.close();
      return;
    }
    this.#chosen = -1;
    this.#list.replaceChildren(...hits.map((hit, index) => this.#option(hit, index)));
    this.#list.hidden = false;
    this.#input.ariaExpanded = 'true';
    this.#input.removeAttribute('aria-activedescendant');
    this.#status.textContent = `${formatNumber(hits.length)} tin gợi ý trong ${formatNumber(total)} tin tìm thấy. Dùng phím mũi tên để chọn.`;
  }

  close(): void {
    this.#list.hidden = true;
    this.#status.textContent = '';
    this.#chosen = -1;
    this.#input.ariaExpanded = 'false';
    this.#input.removeAttribute('aria-activedescendant');
  }

  key(event: KeyboardEvent): void {
    if (this.#list.hidden) return;
    const options = this.#list.children.length;
    if (event.key === 'ArrowDown') this.#choose(((this.#chosen + 2) % (options + 1)) - 1);
    else if (event.key === 'ArrowUp')
      this.#choose(((this.#chosen + options + 1) % (options + 1)) - 1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.#chosen >= 0) {
      this.#list.querySelectorAll('a')[this.#chosen]?.click();
    } else return;
    event.preventDefault();
  }

  /** @param index of the option; -1 leads back to the box */
  #choose(index: number): void {
    this.#chosen = index;
    for (const [place, option] of [...this.#list.children].entries()) {
      option.ariaSelected = String(place === index);
    }
    const id = this.#list.children[index]?.id;
    if (id === undefined) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', id);
  }

  #option(hit: ShownHit, index: number): HTMLAnchorElement {
    const option = makeLink(hit, this.#site);
    option.id = `${this.#list.id}-${String(index)}`;
    option.role = 'option';
    option.tabIndex = -1;
    option.ariaSelected = 'false';
    return option;
  }
}
