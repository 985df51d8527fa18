import { Worker } from 'node:worker_threads';
import { compileContent } from '../../../src/compile/compile-content.ts';
import type { PartsTask } from '../../../src/integrations/parts-worker.ts';
import type { NotedPage } from '../../../src/release/site/page-record.ts';
import {
  bundleFile,
  readRendererFacts,
  stateFile,
} from '../../../src/release/site/renderer-folder.ts';
import { digestPage, readSiteState } from '../../../src/release/site/site-state.ts';
import { askThread } from '../../../src/threads/ask-thread.ts';
import { BUILD_NOW, SITE_URL } from '../build-site.ts';

export interface ThreadedPages {
  /** Addresses of pages that the thread rendered as Astro had done, asking the same. */
  same: string[];
  /** Of those that it made otherwise. */
  other: string[];
  /** Of those that it left to Astro. */
  left: string[];
}

/** Lets the thread that helps Astro render every page of a site that Astro alone has built. */
export async function renderInThread(
  renderer: string,
  { contentDir, cacheDir }: { contentDir: string; cacheDir: string },
): Promise<ThreadedPages> {
  await compileContent({ contentDir, cacheDir });
  const [facts, state] = await Promise.all([
    readRendererFacts(renderer),
    readSiteState(stateFile(renderer)),
  ]);
  if (facts === undefined || state === undefined) throw new Error('The build left no renderer');
  const env = { ...process.env, CONTENT_DIR: contentDir, CACHE_DIR: cacheDir, SITE_URL, BUILD_NOW };
  const thread = new Worker(new URL('../../../src/integrations/parts-worker.ts', import.meta.url), {
    env,
  });
  const ask = <Answer>(task: PartsTask) => askThread<Answer>(thread, task);
  try {
    const place = { ...facts, file: bundleFile(renderer, facts) };
    await ask({ make: 'application', place });
    const found: ThreadedPages = { same: [], other: [], left: [] };
    for (const [address, { component, digest, inquiries }] of state.pages) {
      const page = await ask<NotedPage | undefined>({ make: 'page', page: { address, component } });
      if (page === undefined) found.left.push(address);
      else if (digestPage(page.body) === digest && page.inquiries.join() === inquiries.join()) {
        found.same.push(address);
      } else found.other.push(address);
    }
    return found;
  } finally {
    await thread.terminate();
  }
}
