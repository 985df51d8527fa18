import type { Locator, Page } from 'playwright-core';

/** What the admin says about drafts: its questions, the comparison and the line at the foot. */
export class DraftPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The question that is open. */
  get question(): Locator {
    return this.#page.locator('dialog.draft-question');
  }

  async answer(label: string | RegExp): Promise<void> {
    await this.question.getByRole('button', { name: label }).click();
  }

  /** The rows that differ: what stands on both sides. */
  async differences(): Promise<string[][]> {
    const rows = await this.question.locator('tr.differs').all();
    return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
  }

  /** Waits until a save is over and the form may be written in again. */
  async waitUntilReleased(timeout = 30_000): Promise<void> {
    await this.#page.locator('#nc-root:not([inert])').waitFor({ timeout });
  }

  /** Waits until the form is kept on this computer. */
  async waitUntilKept(): Promise<void> {
    await this.#page.getByText('Đã giữ bản viết dở trên máy lúc').waitFor();
  }

  /** What the line about sending says from now on, word for word. */
  async listen(): Promise<readonly string[]> {
    const said: string[] = [];
    await this.#page.exposeFunction('hearDraftLine', (text: string) => said.push(text));
    await this.#page.locator('.draft-sending').evaluate((line) => {
      const { hearDraftLine: hear } = globalThis as unknown as Record<string, (t: string) => void>;
      new MutationObserver(() => hear?.(line.textContent)).observe(line, { childList: true });
    });
    return said;
  }
}
