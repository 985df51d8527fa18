import { mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DerivedPhoto } from '../../../src/photos/derived-photo.ts';
import { createPhotoStore } from '../../../src/photos/photo-store.ts';
import { derivedFrom, type MadePhoto } from '../../../src/photos/publish-photos.ts';
import type { ReleaseEvent } from '../../../src/release/progress.ts';
import { releaseFolders } from '../../../src/release/release-folders.ts';
import { siteStateFile } from '../../../src/release/release-store.ts';
import { swapIn } from '../../../src/release/swap.ts';
import { tidyPhotos } from '../../../src/release/tidy-photos.ts';
import { temporaryFolder } from '../../support/newsroom/folder.ts';
import { jpegOf } from '../photos/support/make-photo.ts';

const LONG_AGO = new Date('2024-01-01T00:00:00Z');
const MANIFEST = { revision: 'abcdef0', builtAt: '', recipe: '', pages: 1 };

/** A newsroom whose current release shows one of the two photos of its store. */
async function newsroom() {
  const { folder, remove } = await temporaryFolder();
  onTestFinished(remove);
  const folders = releaseFolders(folder);
  const file = join(folder, 'a.jpg');
  await writeFile(file, await jpegOf());
  const store = createPhotoStore({ cacheDir: join(folders.cache, 'photos') });
  const made: MadePhoto[] = [];
  for (const caption of ['Dùng', 'Không dùng']) {
    const request = { file, note: { caption } };
    made.push(derivedFrom(request, await store.derive(request)));
  }
  await mkdir(folders.releases, { recursive: true });
  await store.publish(made.slice(0, 1), folders.out);
  await writeFile(folders.outState, '{}');
  const name = await swapIn(folders, MANIFEST);
  const inStore = (url: string): string => join(folders.cache, 'photos', url);
  const isThere = (path: string): Promise<boolean> =>
    stat(path).then(
      () => true,
      () => false,
    );
  const entryOf = ({ id, jpeg }: DerivedPhoto): string =>
    join(dirname(inStore(jpeg.url)), `${id}.json`);
  for (const { photo } of made) {
    for (const each of [...photo.avif, photo.jpeg]) {
      await utimes(inStore(each.url), LONG_AGO, LONG_AGO);
    }
    await utimes(entryOf(photo), LONG_AGO, LONG_AGO);
  }
  const [used, unused] = made.map(({ photo }) => photo);
  return { folders, name, used: used!, unused: unused!, inStore, isThere };
}

test('photos that no release shows go, the others stay', async () => {
  const { folders, used, unused, inStore, isThere } = await newsroom();
  await tidyPhotos(folders, () => undefined);
  expect(await isThere(inStore(used.jpeg.url))).toBe(true);
  expect(await isThere(inStore(unused.jpeg.url))).toBe(false);
});

test('it is done once a day', async () => {
  const { folders, unused, inStore, isThere } = await newsroom();
  await writeFile(join(folders.cache, 'photos', 'tidied'), '');
  await tidyPhotos(folders, () => undefined);
  expect(await isThere(inStore(unused.jpeg.url))).toBe(true);
});

test('when a photo that readers see is damaged, the next release is built whole', async () => {
  const { folders, name, used, inStore, isThere } = await newsroom();
  const file = inStore(used.jpeg.url);
  await writeFile(file, (await readFile(file)).subarray(0, 50));
  const events: ReleaseEvent[] = [];
  await tidyPhotos(folders, (event) => events.push(event));
  expect(events).toEqual([
    {
      event: 'note',
      message: 'Có 1 ảnh bị hỏng trên đĩa; lần đưa lên sau sẽ làm lại các ảnh đó.',
    },
  ]);
  expect(await isThere(siteStateFile(folders, name))).toBe(false);
});
