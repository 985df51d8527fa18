import type { Locator, Page } from 'playwright-core';
import type { Clipboard } from '../../../src/import/clipboard/index.ts';

/** The body editor on a page of its own, see tests/support/editor-harness. */
export class BodyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(`${url}/tests/support/editor-harness/index.html`);
    await this.text.waitFor();
  }

  /** Opens a body in a fresh editor, with an empty photo list. */
  async open(body: string): Promise<void> {
    await this.page.evaluate((text) => window.harness.open(text), body);
    await this.text.waitFor();
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'Nội dung' });
  }

  tool(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Puts the cursor at the end of the text. */
  async goToEnd(): Promise<void> {
    await this.text.focus();
    await this.settle();
    await this.page.keyboard.press('Control+End');
  }

  /**
   * ProseMirror takes over selections by timers of up to 50 ms, faster than people press keys but not
   * than tests do.
   */
  async settle(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** What a person has on the clipboard, pasted where the cursor is. */
  async paste(clipboard: Clipboard): Promise<void> {
    await this.text.evaluate((element, { html, text, rtf }) => {
      const data = new DataTransfer();
      if (html !== undefined) data.setData('text/html', html);
      if (text !== undefined) data.setData('text/plain', text);
      if (rtf !== undefined) data.setData('text/rtf', rtf);
      const event = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      element.dispatchEvent(event);
    }, clipboard);
  }

  /** Leaves the editor and gives what the form was given; undefined when nothing was written. */
  async leave(): Promise<string | undefined> {
    await this.text.blur();
    return this.page.evaluate(() => window.harness.written());
  }

  told(): Promise<string[]> {
    return this.page.evaluate(() => window.harness.told());
  }

  photos(): Promise<string[]> {
    return this.page.evaluate(() => window.harness.photos());
  }
}
