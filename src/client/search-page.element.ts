import { openSearch } from './search-client.ts';
import { SearchController } from './search-controller.ts';
import { openPagefind } from './search-pagefind-client.ts';

/** Known when the site is built, so that the page brings one of the two. */
const open = import.meta.env.SEARCH_ENGINE === 'pagefind' ? openPagefind : openSearch;

/** `<search-page>`: searches while the reader types; all that was asked stands in the address. */
class SearchPage extends HTMLElement {
  #controller: SearchController | undefined;

  connectedCallback(): void {
    this.#controller = new SearchController(this, open);
    this.#controller.start();
  }

  disconnectedCallback(): void {
    this.#controller?.stop();
  }
}

customElements.define('search-page', SearchPage);
