import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { createPhotoStore } from '../../src/photos/photo-store.ts';
import { releaseFolders } from '../../src/release/release-folders.ts';
import { releaseRevision } from '../../src/release/release-revision.ts';
import { createRandom } from '../support/archive/random.ts';
import { makeArchiveRepository } from '../support/archive/repository.ts';
import { storySource } from '../support/archive/story-source.ts';
import { writeStory } from '../support/make-archive.ts';
import { writeResults } from './results.ts';
import { makeUpRepository } from './scaling/made-up-repository.ts';
import { touchedFiles } from './scaling/touched-files.ts';
import { watchMemory } from './memory-of-tree.ts';

const run = promisify(execFile);
const CONTENT = join(import.meta.dirname, '..', '..', 'content', 'news');
const LIST_PROGRAM = join(import.meta.dirname, 'scaling', 'list-program.ts');

/** The figures that docs/scaling.md reckons with. */
export async function benchScaling(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      stories: { type: 'string', default: '100' },
      listed: { type: 'string', default: '10000,100000' },
      folder: { type: 'string', default: tmpdir() },
    },
  });
  const folder = await mkdtemp(join(values.folder, 'tin-bench-scaling-'));
  try {
    await weighPhotos(folder);
    await listStories(folder, values.listed.split(',').map(Number));
    await followOneStory(folder, Number(values.stories));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a photo weighs in the store, and what it costs a machine that got the store by a copy. */
async function weighPhotos(folder: string): Promise<void> {
  const names = await readdir(CONTENT, { recursive: true });
  const files = names.filter((name) => name.endsWith('.jpg')).map((name) => join(CONTENT, name));
  const requests = files.map((file) => ({ file, note: { caption: 'Quang cảnh hội nghị' } }));
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  const cpuOf = async (cacheDir: string): Promise<number> => {
    const before = process.cpuUsage();
    await createPhotoStore({ cacheDir }).deriveAll(requests);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / files.length;
  };
  const derived = await cpuOf(first);
  // As object storage and most caches of CI do: the bytes come along, the times do not.
  await cp(first, second, { recursive: true });
  const taken = await cpuOf(second);
  const [media, pixels] = [await weigh(join(first, 'media')), await weigh(join(first, 'pixels'))];
  const perPhoto = (value: number): number => Number((value / files.length).toFixed(1));
  await writeResults(
    'scaling-photos',
    [
      {
        photos: files.length,
        'files published': perPhoto(media.files),
        'KB published': perPhoto(media.bytes / 1000),
        'KB of pixels': perPhoto(pixels.bytes / 1000),
        'CPU ms derived': derived.toFixed(0),
        'CPU ms from a copy': taken.toFixed(1),
      },
    ],
    {
      heading: 'Scaling: one photo in the store',
      about: 'The photos of `content/news`, per photo.\n\n`npm run bench -- scaling`',
    },
  );
}

async function weigh(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** The scan of all names that every publication begins with. */
async function listStories(folder: string, archives: readonly number[]): Promise<void> {
  const rows = [];
  for (const stories of archives) {
    const place = join(folder, `listed-${String(stories)}`);
    const { repository, gitConfig } = await makeUpRepository(place, stories);
    const memory = watchMemory();
    const { stdout } = await run(process.execPath, [LIST_PROGRAM, repository, gitConfig]);
    const peakMb = memory.stop();
    const { seconds, entries } = JSON.parse(stdout) as { seconds: number; entries: number };
    rows.push({ stories: entries, 'list s': seconds.toFixed(2), 'peak MB': peakMb });
    await rm(place, { recursive: true });
  }
  await writeResults('scaling-list', rows, {
    heading: 'Scaling: the scan of a repository',
    about: 'Repositories of tiny files, eight for a story.\n\n`npm run bench -- scaling`',
  });
}

/** What one new story with six photos touches. */
async function followOneStory(folder: string, stories: number): Promise<void> {
  const repository = await makeArchiveRepository(folder, { stories, captions: 60 });
  const { contentDir, settings } = repository;
  const { current, releases } = releaseFolders(settings.root);
  const release = async (): Promise<string> => {
    const status = await releaseRevision(settings, await repository.commit(), () => undefined);
    if (status.state !== 'published') throw new Error(JSON.stringify(status));
    return join(releases, basename(await readlink(current)));
  };
  const before = await release();
  await addStory(contentDir, folder);
  const { uploads, uploadBytes, purge, kept } = await touchedFiles(before, await release());
  await writeResults(
    'scaling-touched',
    [
      {
        stories,
        'files to upload': uploads,
        'MB to upload': (uploadBytes / 1e6).toFixed(2),
        'addresses to purge': purge.length,
        'files kept': kept,
      },
    ],
    {
      heading: 'Scaling: what one new story with six photos touches',
      about: 'Two releases compared, file by file.\n\n`npm run bench -- scaling`',
    },
  );
  process.stdout.write(`${purge.join('\n')}\n`);
}

async function addStory(contentDir: string, folder: string): Promise<void> {
  const id = '2025/bai-moi';
  const alt = 'Đại biểu trong hội trường';
  const photos = Array.from({ length: 6 }, (_, index) => ({
    photo: { src: `anh-${String(index)}.jpg`, alt, caption: 'Ảnh mới' },
    original: join(folder, 'work-tree', 'content-photos', `${String(index)}.jpg`),
  }));
  const source = storySource(createRandom(1), {
    id,
    day: '2025-12-30',
    minute: 1,
    agencies: ['so-khcn-1'],
    photos: photos.map(({ photo }) => photo),
    older: [],
  });
  await writeStory(contentDir, id, source, photos);
}
