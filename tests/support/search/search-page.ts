import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const PATIENCE = { timeout: 15_000 };

/** The search page as a reader uses it. */
export class SearchPageObject {
  readonly page: Page;
  readonly origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
  }

  /** @param search the part of the address behind the path: `?q=dang+uy` */
  static async open(
    browser: Browser,
    origin: string,
    search = '',
    options: BrowserContextOptions = {},
  ): Promise<SearchPageObject> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${origin}/tim-kiem/${search}`);
    return new SearchPageObject(page, origin);
  }

  get input(): Locator {
    return this.page.getByRole('searchbox', { name: 'Từ khóa' });
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  count(): Promise<string> {
    return this.page.locator('#so-ket-qua').innerText();
  }

  titles(): Promise<string[]> {
    return this.page.locator('#ket-qua a').allInnerTexts();
  }

  status(): Promise<string> {
    return this.page.getByRole('status').first().innerText();
  }

  /** The part of the address behind the path, decoded. */
  address(): string {
    return decodeURIComponent(new URL(this.page.url()).search.replaceAll('+', ' '));
  }

  async waitForCount(expected: string): Promise<void> {
    await expect.poll(() => this.count(), PATIENCE).toBe(expected);
  }

  /** Opens the panel of the filters, which is open where there is room for it. */
  async openFilters(): Promise<Locator> {
    const panel = this.page.locator('details[data-part="filters"]');
    if ((await panel.getAttribute('open')) === null) await panel.locator('> summary').click();
    return panel;
  }

  /** Opens the list of a facet, such as "Năm". */
  async openFacet(name: string): Promise<void> {
    const panel = await this.openFilters();
    await panel.locator(`summary:text-is("${name}")`).click();
    await this.page.getByRole('group', { name }).getByRole('checkbox').first().waitFor(PATIENCE);
  }

  /** The boxes of an open facet: "2021 (4)". */
  async facetValues(name: string): Promise<string[]> {
    const labels = this.page.getByRole('group', { name, exact: true }).locator('label');
    return (await labels.allInnerTexts()).map((text) => text.trim());
  }

  async tick(value: RegExp): Promise<void> {
    await this.page.getByRole('checkbox', { name: value }).click();
  }
}
