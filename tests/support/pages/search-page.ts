import type { Page } from 'playwright-core';

/** The public search page; its contract is `#ket-qua` and `#so-ket-qua`. */
export class SearchPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the page, types a query as a reader does, and gives the titles found. */
  async find(siteUrl: string, query: string): Promise<{ count: number; titles: string[] }> {
    await this.#page.goto(`${siteUrl}/tim-kiem/`);
    await this.#page.getByRole('main').getByRole('searchbox').fill(query);
    await this.#page.keyboard.press('Enter');
    const results = this.#page.locator('#ket-qua > li');
    await results.first().waitFor();
    const count = await this.#page.locator('#so-ket-qua').innerText();
    return { count: Number(count), titles: await results.getByRole('link').allInnerTexts() };
  }
}
