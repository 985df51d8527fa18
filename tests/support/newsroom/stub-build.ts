import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newestOf, readStories, type ReadStory } from '../../../src/release/content-stories.ts';
import { readEnvironment } from '../../../src/release/environment.ts';
import { readFormer } from '../../../src/release/history/read-history.ts';
import { writeSearchIndex } from '../../../src/search/build/write-search-index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { INDEX_FOLDER } from '../../../src/search/store/layout.ts';

/**
 * A site build that takes a tenth of a second and can be told to fail, for tests of the release
 * engine. Argument: a file whose text names the fault: `crash`, `broken-link`, `no-search`,
 * `few-pages`, `slow`.
 */
const { contentDir, outDir, cacheDir, formerFile, now } = readEnvironment();
const fault = await readFile(process.argv[2] ?? '', 'utf8').catch(() => '');

if (fault === 'crash') throw new Error('Bản dựng thử bị hỏng theo yêu cầu');
if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 60_000));

const stories = (await readStories(contentDir)).filter((story) => newestOf([story], now));
const page = (text: string): string => `<!doctype html><html lang="vi"><body>${text}</body></html>`;
const links = stories.map(({ path, title }) => `<a href="${path}">${title}</a>`);
const broken = fault === 'broken-link' ? '<a href="/khong-co/">Không có</a>' : '';

await write('index.html', page(links.join('') + broken));
await write('404.html', page('Không tìm thấy trang'));
if (fault !== 'few-pages') {
  for (const { path, title } of stories) await write(`${path}index.html`, page(title));
}
await write('redirects.json', JSON.stringify(stories.flatMap(redirectsOf)));
const former = await readFormer(formerFile);
await write('former.json', JSON.stringify(former.stories.map(({ id }) => id)));
const documents = fault === 'no-search' ? [] : stories.map(documentOf);
await writeSearchIndex(
  {
    periods: [
      {
        name: 'all',
        digest: JSON.stringify(documents),
        documents: () => Promise.resolve(documents),
      },
    ],
    groups: [],
    successions: [],
  },
  join(outDir, INDEX_FOLDER),
  join(cacheDir, 'search'),
);

function redirectsOf({ path, data }: ReadStory): object[] {
  return data.formerPaths.map((from) => ({ from, to: path, status: 301 }));
}

function documentOf({ path, title, data }: ReadStory): SearchDocument {
  return {
    url: path,
    title,
    lead: data.lead,
    body: [],
    photos: [],
    people: [],
    documents: [],
    figures: [],
    notes: [],
    day: data.event.start,
    kind: data.kind,
    agency: { id: data.host, name: data.host },
    agencyNames: [],
    topics: [],
  };
}

async function write(path: string, text: string): Promise<void> {
  const file = join(outDir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
