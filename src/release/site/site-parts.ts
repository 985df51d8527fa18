import { hash } from 'node:crypto';
import { movedAddresses, type Archive } from '../../archive/index.ts';
import { readBody } from '../../compile/compiled-content.ts';
import type { PhotoImage } from '../../model/index.ts';
import { writeSearchIndex } from '../../search/index-stories.ts';
import { storyDocument } from '../../search/story-document.ts';
import { photoPagesOf } from './photo-pages.ts';
import type { SiteParts } from './site-state.ts';

/** Photos and cards of all stories that are out. */
export function imagesOf({ stories }: Archive): PhotoImage[] {
  return stories.flatMap(({ photos, card }) => [
    ...photos.map(({ image }) => image),
    ...(card === undefined ? [] : [card]),
  ]);
}

/** What a release of this archive holds beside its pages. */
export function partsOf(archive: Archive): SiteParts {
  return {
    photos: new Set(imagesOf(archive).map(({ id }) => id)),
    files: new Set(archive.stories.flatMap(({ files }) => Object.values(files))),
    photoPages: photoPagesOf(archive),
    search: digestSearch(archive),
  };
}

/** The document of a story in the search is made from its compiled entry, its address and its host's name. */
function digestSearch(archive: Archive): string {
  const texts = archive.stories.map(({ path, digest, data }) =>
    JSON.stringify([path, digest, hostName(archive, data.host)]),
  );
  return hash('sha256', texts.sort().join('\n'), 'base64url').slice(0, 22);
}

export async function writeSearch(
  archive: Archive,
  { cacheDir, outDir }: { cacheDir: string; outDir: string },
): Promise<{ pages: number }> {
  const documents = archive.stories.map(async (story) =>
    storyDocument(
      { ...story, body: await readBody(cacheDir, story.digest) },
      hostName(archive, story.data.host),
    ),
  );
  return writeSearchIndex(await Promise.all(documents), outDir);
}

/** Text of the list of redirects. */
export function redirectList(archive: Archive): string {
  return `${JSON.stringify(movedAddresses(archive), undefined, 1)}\n`;
}

function hostName(archive: Archive, host: string): string {
  return archive.agency(host)?.data.name ?? '';
}
