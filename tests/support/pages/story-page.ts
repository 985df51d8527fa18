import type { Locator, Page, Response } from 'playwright-core';

/** A story as its readers see it. */
export class StoryPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(url: string): Promise<Response | null> {
    return this.#page.goto(url);
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  /** The story itself; the page shows other stories too. */
  get article(): Locator {
    return this.#page.locator('article').filter({ has: this.title });
  }

  get main(): Locator {
    return this.#page.getByRole('main');
  }

  /** Scrolls through the photos of the article, so that all load. @returns their captions */
  async lookAtPhotos(): Promise<string[]> {
    // The viewer has a figure too, hidden until a photo is opened.
    const figures = this.article
      .locator('figure')
      .filter({ has: this.#page.locator('img'), visible: true });
    const captions: string[] = [];
    for (const figure of await figures.all()) {
      const photo = figure.locator('img').first();
      await photo.scrollIntoViewIfNeeded();
      await photo.evaluate((image: HTMLImageElement) => image.decode());
      captions.push(await figure.locator('figcaption').innerText());
    }
    return captions;
  }
}
