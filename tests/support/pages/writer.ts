import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { AdminNewsroom } from '../admin-newsroom.ts';
import { DraftPage } from './draft-page.ts';
import { EditorPage } from './editor-page.ts';

export const WRITER: BrowserContextOptions = {
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  viewport: { width: 1400, height: 1000 },
};

/** A machine that is busy with other tests takes its time. */
export const SOON = { timeout: 60_000 };

/** A person at a form of the admin. */
export interface Writer {
  page: Page;
  editor: EditorPage;
  drafts: DraftPage;
}

/** Writers at computers of their own, until `leave`. */
export class Writers {
  readonly #browser: Browser;
  readonly contexts: BrowserContext[] = [];
  /** What nobody caught in any of their pages. */
  readonly uncaught: string[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async sitDown(): Promise<Writer> {
    const context = await this.#browser.newContext(WRITER);
    this.contexts.push(context);
    return this.at(await context.newPage());
  }

  /** Another tab of a person who sits there already. */
  async openTab({ page }: Writer): Promise<Writer> {
    return this.at(await page.context().newPage());
  }

  at(page: Page): Writer {
    page.on('pageerror', (error) => this.uncaught.push(String(error)));
    return { page, editor: new EditorPage(page), drafts: new DraftPage(page) };
  }

  async leave(): Promise<void> {
    for (const context of this.contexts) await context.close();
  }
}

export async function save({ editor, drafts }: Writer): Promise<void> {
  await editor.save();
  await editor.expectNotice('Đã lưu nội dung');
  await drafts.waitUntilReleased(SOON.timeout);
}

export const slugOf = (id: string): string => `${id}/index`;
export const pathOf = (id: string): string => `content/news/${id}/index.mdx`;
export const draftOf = (id: string): string => `cms/news/${slugOf(id)}`;

/** The title of a story on a branch. */
export async function titleOn(
  { desk }: AdminNewsroom,
  branch: string,
  id: string,
): Promise<string> {
  const source = await desk(['show', `${branch}:${pathOf(id)}`]).catch(() => '');
  return /^title: (.*)$/mu.exec(source)?.[1] ?? '';
}

/** The files of a story on a branch, in the order of their names. */
export async function filesOn(
  { desk }: AdminNewsroom,
  branch: string,
  id: string,
): Promise<string[]> {
  const folder = `content/news/${id}/`;
  const list = await desk(['ls-tree', '-r', '--name-only', branch, '--', folder]).catch(() => '');
  return list.split('\n').flatMap((path) => (path === '' ? [] : [path.slice(folder.length)]));
}

/** The action that a request asks of the desk. */
export function actionOf(body: string | null): string {
  return (JSON.parse(body ?? '{}') as { action?: string }).action ?? '';
}
