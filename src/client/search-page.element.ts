import { openSearch } from './search-client.ts';
import { SearchController } from './search-controller.ts';

/** `<search-page>`: searches while the reader types; all that was asked stands in the address. */
class SearchPage extends HTMLElement {
  #controller: SearchController | undefined;

  connectedCallback(): void {
    this.#controller = new SearchController(this, openSearch);
    this.#controller.start();
  }

  disconnectedCallback(): void {
    this.#controller?.stop();
  }
}

customElements.define('search-page', SearchPage);
