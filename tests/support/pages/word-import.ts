import type { Locator, Page } from 'playwright-core';

/** A document or photo that is chosen or dropped. */
export interface WordFile {
  name: string;
  buffer: Buffer;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The bar above the form of a story and the dialog that it opens. */
export class WordImport {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get button(): Locator {
    return this.#page.getByRole('button', { name: 'Nhập từ Word', exact: true });
  }

  get guide(): Locator {
    return this.bar.getByRole('link', { name: 'Hướng dẫn' });
  }

  get bar(): Locator {
    return this.#page.locator('.story-bar');
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: 'Nhập từ Word' });
  }

  async choose({ name, buffer }: WordFile): Promise<void> {
    const asked = this.#page.waitForEvent('filechooser');
    await this.button.click();
    await (await asked).setFiles({ name, mimeType: DOCX, buffer });
  }

  /** Drops files on an element of the page. */
  async drop(target: Locator, ...files: WordFile[]): Promise<void> {
    const contents = files.map(({ name, buffer }) => ({
      name,
      bytes: [...buffer],
      type: name.endsWith('.docx') ? DOCX : 'image/jpeg',
    }));
    const transfer = await this.#page.evaluateHandle((items) => {
      const data = new DataTransfer();
      for (const { name, bytes, type } of items)
        data.items.add(new File([Uint8Array.from(bytes)], name, { type }));
      return data;
    }, contents);
    for (const event of ['dragenter', 'dragover', 'drop'])
      await target.dispatchEvent(event, { dataTransfer: transfer });
  }

  /** Waits until the document is read. */
  async review(): Promise<void> {
    await this.takeButton.waitFor();
  }

  get takeButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Đưa vào bài' });
  }

  offer(label: string): Locator {
    return this.dialog.getByRole('checkbox', { name: label, exact: true });
  }

  /** The value that is offered, to be put right. */
  offered(label: string): Locator {
    return this.dialog.getByLabel(`${label} trong tệp Word`);
  }

  async leavePhotosOut(): Promise<void> {
    const photos = this.dialog.getByRole('group', { name: /^Ảnh/u }).getByRole('checkbox');
    for (const photo of await photos.all()) await photo.uncheck();
  }

  async take(): Promise<void> {
    await this.takeButton.click();
    await this.closed();
  }

  /** Out of the page, and not only out of sight: fields of the form have the names of its own. */
  async closed(): Promise<void> {
    await this.#page.locator('dialog.word-import').waitFor({ state: 'detached' });
  }

  get refusal(): Locator {
    return this.dialog.getByRole('alert');
  }

  /** What the last import brought. */
  get outcome(): Locator {
    return this.bar.getByRole('status');
  }

  async undo(): Promise<void> {
    await this.undoButton.click();
  }

  get undoButton(): Locator {
    return this.bar.getByRole('button', { name: 'Hoàn tác nhập' });
  }

  /** Keeps from the page that a dialog has closed. @returns tells it */
  async holdClosing(): Promise<() => Promise<void>> {
    await this.#page.evaluate(() => {
      const tell = (event: Event): void => {
        event.stopImmediatePropagation();
        removeEventListener('close', tell, true);
        addEventListener('told', () => event.target?.dispatchEvent(new Event('close')), {
          once: true,
        });
      };
      addEventListener('close', tell, true);
    });
    return () => this.#page.evaluate(() => void dispatchEvent(new Event('told')));
  }
}
