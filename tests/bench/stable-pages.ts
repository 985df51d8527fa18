import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createArchive,
  openReader,
  supplyReader,
  type ArchiveSource,
} from '../../src/archive/index.ts';
import { readCompiled } from '../../src/compile/compiled-content.ts';
import { noteInquiry } from '../../src/release/site/note-inquiries.ts';
import { openRenderer } from '../../src/release/site/open-renderer.ts';
import { planPages } from '../../src/release/site/plan-pages.ts';
import { stateFile } from '../../src/release/site/renderer-folder.ts';
import { readSiteState } from '../../src/release/site/site-state.ts';
import { buildSite, SITE_URL } from '../support/build-site.ts';
import { makeArchive } from '../support/make-archive.ts';
import { CHANGES } from './archive-changes.ts';

const NOW = new Date('2026-01-05T08:00:00+07:00');

/** How many pages each kind of change renders anew; no photos, which no page count depends on. */
export async function countTouchedPages(sizes: readonly number[]): Promise<object[]> {
  const counted = new Map(CHANGES.map(({ change }) => [change, {}]));
  for (const stories of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'tin-bench-pages-'));
    try {
      for (const [change, touched] of await countIn(folder, stories)) {
        Object.assign(counted.get(change) ?? {}, { [`${String(stories)} stories`]: touched });
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return Array.from(counted, ([change, touched]) => ({ change, ...touched }));
}

async function countIn(folder: string, stories: number): Promise<[string, string][]> {
  const contentDir = join(folder, 'content');
  const cacheDir = join(folder, 'cache');
  const renderer = join(folder, 'renderer');
  await makeArchive(contentDir, { stories, photosPerStory: 0 });
  await buildSite({
    CONTENT_DIR: contentDir,
    OUT_DIR: join(folder, 'dist'),
    CACHE_DIR: cacheDir,
    RENDERER_DIR: renderer,
    RECIPE: 'bench',
    BUILD_NOW: NOW.toISOString(),
  });
  const state = await readSiteState(stateFile(renderer));
  if (state === undefined) throw new Error('The build recorded nothing');
  const content = await readCompiled(cacheDir);
  const app = await openRenderer(renderer, SITE_URL);
  const rows: [string, string][] = [];
  for (const { change, make } of CHANGES) {
    const changed: ArchiveSource = { ...make(content), now: NOW };
    const open = openReader(createArchive(changed), noteInquiry);
    supplyReader(open.reader);
    const { pages } = await app.listPages();
    const { render, keep, remove } = await planPages(state, pages, open);
    const gone = remove.length === 0 ? '' : `, ${String(remove.length)} gone`;
    rows.push([change, `${String(render.length)} of ${String(render.length + keep.size)}${gone}`]);
  }
  supplyReader(undefined);
  return rows;
}
