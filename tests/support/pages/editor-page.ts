import type { Locator, Page } from 'playwright-core';
import { PhotoDeskPage, type UploadedPhoto } from './photo-desk-page.ts';

export type { UploadedPhoto } from './photo-desk-page.ts';

/** What a writer types into the form of a new story; the labels are those of the content model. */
export interface StoryForm {
  title: string;
  lead: string;
  kind: string;
  host: string;
  /** As the date field takes it: `2026-01-05`. */
  day: string;
  /** As the time field takes it: `2026-01-05T08:00`. */
  publishedAt: string;
}

/** The form of one story in the admin. */
export class EditorPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a new story in a newsroom that asks for no account. */
  async openNew(adminUrl: string): Promise<void> {
    await this.#page.goto(`${adminUrl}#/collections/news/new`);
    await this.#logIn();
    await this.field('Tiêu đề').waitFor();
  }

  /** Where there is room for one pane only, the form is behind the page that readers will see. */
  async showForm(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Bật hoặc tắt khung xem trước' }).click();
  }

  /** @param slug `<yyyy>/<folder>/index` */
  async openStored(adminUrl: string, slug: string): Promise<void> {
    await this.#page.goto(`${adminUrl}#/collections/news/entries/${slug}`);
    await this.#page.reload();
    await this.#logIn();
    await this.field('Tiêu đề').waitFor();
  }

  /** The field with this label, whether or not it may stay empty. */
  field(label: string): Locator {
    return this.#page.getByLabel(new RegExp(`^${label}(?: \\(nếu có\\))?$`));
  }

  async fill(story: StoryForm): Promise<void> {
    await this.field('Tiêu đề').fill(story.title);
    await this.field('Sapo').fill(story.lead);
    await this.#choose('Loại tin', story.kind);
    await this.#choose('Đơn vị tổ chức', story.host);
    await this.field('Ngày họp').fill(story.day);
    await this.field('Thời điểm đăng').fill(story.publishedAt);
  }

  get photos(): PhotoDeskPage {
    return new PhotoDeskPage(this.#page);
  }

  /** Adds one photo behind the others. @returns its name beside the story */
  async addPhoto(photo: UploadedPhoto, alt: string, caption: string): Promise<string> {
    const { photos } = this;
    await photos.add(photo);
    const names = await photos.names();
    await photos.alt(names.length).fill(alt);
    await photos.caption(names.length).fill(caption);
    return names.at(-1) ?? '';
  }

  /** Puts the cursor at the end of the body. */
  async goToBody(): Promise<void> {
    await this.body.click();
    await this.#page.keyboard.press('Control+End');
  }

  /** Types where the cursor is, as a person does; a tool of the body leaves it there. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async useTool(name: string): Promise<void> {
    await this.#page.getByRole('button', { name, exact: true }).click();
  }

  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Lưu', exact: true }).click();
  }

  /** Waits for a message that says what became of an action. */
  async expectNotice(text: string | RegExp): Promise<void> {
    await this.#page.getByText(text).last().waitFor();
  }

  async setStatus(status: string): Promise<void> {
    await this.#page.getByRole('button', { name: /^Trạng thái/ }).click();
    await this.#page.getByRole('menuitem', { name: status, exact: true }).click();
    await this.#page.getByRole('button', { name: `Trạng thái: ${status}` }).waitFor();
  }

  /** Takes a saved story through review and publishes it. */
  async reviewAndPublish(): Promise<void> {
    await this.setStatus('Chờ duyệt');
    await this.setStatus('Sẵn sàng');
    await this.publish();
    await this.expectNotice('Đã công bố, trang đang được dựng lại');
  }

  /** Fills the group that withdraws a story. */
  async withdraw(day: string, reason: string): Promise<void> {
    const group = this.#group('Gỡ bài');
    await group.getByRole('button', { name: 'Mở ra' }).click();
    await this.field('Ngày gỡ').fill(day);
    await this.field('Lý do').fill(reason);
  }

  /** Publishes the saved story at once and agrees to Decap's question. */
  async publish(): Promise<void> {
    this.#page.once('dialog', (dialog) => void dialog.accept());
    await this.#page.getByRole('button', { name: /^Công bố/ }).click();
    await this.#page.getByRole('menuitem', { name: 'Công bố ngay' }).click();
  }

  /** The line that tells what became of the last publication. */
  get releaseStatus(): Locator {
    return this.#page.locator('publish-status');
  }

  /** Why something was refused. */
  get refusal(): Locator {
    return this.#page.getByRole('alertdialog');
  }

  async closeRefusal(): Promise<void> {
    await this.refusal.getByRole('button', { name: 'Đã hiểu' }).click();
  }

  get body(): Locator {
    return this.#page.getByRole('textbox', { name: 'Nội dung', exact: true });
  }

  /** The part of the form with this label: a group of fields or a list. */
  #group(label: string): Locator {
    return this.#page
      .locator('div')
      .filter({ has: this.#page.getByText(label, { exact: true }) })
      .filter({ has: this.#page.getByRole('button', { name: /^(?:Mở ra|Thu gọn)$/ }) })
      .last();
  }

  /** What a choice offers first. */
  async firstChoice(label: string): Promise<string> {
    await this.field(label).click();
    // By attribute: the body's tools have a list of their own.
    const option = this.#page.locator('[role="option"]').first();
    const text = await option.innerText();
    await this.#page.keyboard.press('Escape');
    return text;
  }

  async #logIn(): Promise<void> {
    const logIn = this.#page.getByRole('button', { name: 'Đăng nhập' });
    await logIn.or(this.field('Tiêu đề')).first().waitFor();
    if (await logIn.isVisible()) await logIn.click();
  }

  async #choose(label: string, option: string): Promise<void> {
    await this.field(label).click();
    await this.#page.getByRole('option', { name: option, exact: true }).click();
  }
}
