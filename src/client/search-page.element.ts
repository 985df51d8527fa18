import { connectSearch } from './search-connection.ts';
import { SearchController } from './search-controller.ts';
import { SearchView } from './search-view.ts';

/** `<search-page>`: searches while the reader types; the query stands in the address. */
class SearchPage extends HTMLElement {
  #controller: SearchController | undefined;

  connectedCallback(): void {
    const view = new SearchView(this);
    this.#controller = new SearchController(view, connectSearch(view.site));
    this.#controller.start();
  }

  disconnectedCallback(): void {
    this.#controller?.stop();
  }
}

customElements.define('search-page', SearchPage);
