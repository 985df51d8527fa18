import type { Locator, Page } from 'playwright-core';

export interface UploadedPhoto {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The list of photos in the form of a story. */
export class PhotoDeskPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get desk(): Locator {
    return this.#page.locator('.photo-desk');
  }

  get cards(): Locator {
    return this.desk.locator('.photo-desk__cards > li');
  }

  /** @param place from one, as people count */
  card(place: number): Locator {
    return this.cards.nth(place - 1);
  }

  /** Chooses files with the button and waits until each is in the list or refused. */
  async add(...photos: UploadedPhoto[]): Promise<void> {
    await this.choose(...photos);
    await this.expectCount(photos.length);
  }

  /** Chooses files with the button, as a person does in the dialog of the system. */
  async choose(...photos: UploadedPhoto[]): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await this.desk.getByRole('button', { name: 'Thêm ảnh', exact: true }).click();
    await (await chooser).setFiles(photos);
  }

  async chooseFolder(path: string): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await this.desk.getByRole('button', { name: 'Thêm cả thư mục' }).click();
    await (await chooser).setFiles(path);
  }

  /** Waits until all of the files are done; the sentence names those that were added. */
  async expectCount(total: number): Promise<void> {
    const pattern = new RegExp(`^Đã thêm \\d+ trên ${String(total)} ảnh`);
    await this.desk.getByText(pattern).waitFor();
    await this.desk
      .locator('.photo-desk__row:not([data-state="refused"])')
      .first()
      .waitFor({ state: 'detached' });
  }

  async count(): Promise<string> {
    return this.desk.locator('.photo-desk__count').innerText();
  }

  /** Why files were refused. */
  async refusals(): Promise<string[]> {
    return this.desk.locator('.photo-desk__row .photo-desk__state').allInnerTexts();
  }

  /** File names in the order of the list. */
  async names(): Promise<string[]> {
    const cards = await this.cards.all();
    return Promise.all(cards.map(async (card) => (await card.getAttribute('data-src')) ?? ''));
  }

  alt(place: number): Locator {
    return this.desk.getByLabel(`Mô tả ảnh ${String(place)}`, { exact: true });
  }

  caption(place: number): Locator {
    return this.desk.getByLabel(`Chú thích ảnh ${String(place)}`, { exact: true });
  }

  credit(place: number): Locator {
    return this.desk.getByLabel(`Người chụp ảnh ${String(place)}`, { exact: true });
  }

  async press(place: number, button: string): Promise<void> {
    await this.card(place).getByRole('button', { name: button, exact: true }).click();
  }

  /** Moves the focal point of the cover by arrow keys. */
  async moveFocus(place: number, ...keys: string[]): Promise<void> {
    const slider = this.card(place).getByRole('slider', { name: /ngang$/u });
    for (const key of keys) await slider.press(key);
  }

  async undo(): Promise<void> {
    await this.desk.getByRole('button', { name: 'Hoàn tác' }).click();
  }

  async select(...places: number[]): Promise<void> {
    for (const place of places) {
      await this.card(place)
        .getByRole('checkbox', { name: `Chọn ảnh ${String(place)}` })
        .check();
    }
  }

  /** Drags a photo by its picture onto another. */
  async drag(place: number, to: number): Promise<void> {
    const picture = (each: number): Locator => this.card(each).locator('.photo-card__picture');
    await picture(place).dragTo(picture(to));
  }

  /** Files that are dropped onto the desk from outside. */
  async drop(photos: readonly UploadedPhoto[]): Promise<void> {
    const files = photos.map(({ name, mimeType, buffer }) => ({
      name,
      mimeType,
      text: buffer.toString('base64'),
    }));
    const transfer = await this.#page.evaluateHandle((sent) => {
      const data = new DataTransfer();
      for (const { name, mimeType, text } of sent) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      return data;
    }, files);
    await this.desk.dispatchEvent('drop', { dataTransfer: transfer });
  }

  async fillCredit(credit: string): Promise<void> {
    await this.desk.getByLabel('Người chụp chung cho mọi ảnh').fill(credit);
    await this.desk.getByRole('button', { name: 'Điền vào ảnh còn trống' }).click();
  }

  /** What the desk said last. */
  get status(): Locator {
    return this.desk.locator('.photo-desk__status [role="status"]');
  }
}
