import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BodyPage } from '../pages/body-page.ts';
import { launchBrowser } from '../browser.ts';
import { serveFolder } from '../serve-folder.ts';
import { buildEditorHarness } from './build-harness.ts';

export interface OpenHarness {
  body: BodyPage;
  close(): Promise<void>;
}

/** The body editor on a page of its own, in a browser of its own. */
export async function openEditorHarness(): Promise<OpenHarness> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tin-body-'));
  await buildEditorHarness(folder);
  const server = await serveFolder(folder);
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 900, height: 900 } });
  const body = new BodyPage(await context.newPage());
  await body.goto(server.url);
  return {
    body,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
