import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';

import { serveFolder } from '../../support/serve-folder.ts';
import type { BrowserAnswer } from '../../support/search/ask-in-browser.ts';
import { receivedBytes, watchRequests } from '../../support/search/received-bytes.ts';

export interface PeerSite {
  /** In a browser that has seen nothing of the site. */
  askCold(browser: Browser, query: string): Promise<BrowserAnswer>;
  /** On a page that stays open. */
  askWarm(browser: Browser, queries: readonly string[]): Promise<string[][]>;
  close(): Promise<void>;
}

/** A bare page over the index of a peer that stands in a folder. */
export async function servePeer(engine: string, siteDir: string): Promise<PeerSite> {
  await bundleClient(siteDir);
  await writeFile(
    path.join(siteDir, 'index.html'),
    '<!doctype html><meta charset="utf-8"><script type="module" src="/peer-client.js"></script>',
  );
  const server = await serveFolder(siteDir);
  const names = await readdir(path.join(siteDir, 'pagefind')).catch(() => ['all']);
  const bundles = names.toSorted().join(',');
  const open = async (page: Page): Promise<void> => {
    await page.goto(`${server.url}/?engine=${encodeURIComponent(engine)}&bundles=${bundles}`);
    await page.waitForFunction(() => 'ask' in globalThis, undefined, { timeout: 120_000 });
  };
  return {
    async askCold(browser, query) {
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        const requests = watchRequests(context);
        await open(page);
        const answer = await page.evaluate(timeAsk, query);
        return { ...answer, total: answer.urls.length, ...(await receivedBytes(requests)) };
      } finally {
        await context.close();
      }
    },
    async askWarm(browser, queries) {
      const page = await browser.newPage();
      await open(page);
      const answers: string[][] = [];
      for (const query of queries) answers.push((await page.evaluate(timeAsk, query)).urls);
      await page.close();
      return answers;
    },
    close: server.close,
  };
}

async function timeAsk(query: string): Promise<{ urls: string[]; milliseconds: number }> {
  const start = performance.now();
  const urls = await globalThis.ask(query);
  return { urls, milliseconds: performance.now() - start };
}

async function bundleClient(siteDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: {
        entry: path.join(import.meta.dirname, 'peer-client.ts'),
        formats: ['es'],
        fileName: () => 'peer-client.js',
      },
      outDir: siteDir,
      emptyOutDir: false,
      minify: true,
    },
  });
}
