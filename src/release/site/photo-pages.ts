import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { photoStoryOf, type Archive, type Story } from '../../archive/index.ts';
import { photoPages } from '../../story/index.ts';
import { pageFile } from './page-file.ts';
import { openFrame } from './photo-frame.ts';
import { removeFile } from './release-tree.ts';
import type { PageState, PhotoPagesOfStory, SiteParts } from './site-state.ts';
import { shortDigest } from './short-digest.ts';

/** The pages that the photos of an archive have, by the address of the story. */
export function photoPagesOf(archive: Archive): Map<string, PhotoPagesOfStory> {
  const ofStories = archive.stories.map((story): [string, PhotoPagesOfStory] => [
    story.path,
    { digest: digestOf(archive, story), files: filesOf(story) },
  ]);
  return new Map(ofStories.filter(([, { files }]) => files.length > 0));
}

/** The compiled story stands for its photos and words; the agency is named beside it. */
function digestOf(archive: Archive, story: Story): string {
  const { path, host } = photoStoryOf(archive, story);
  return shortDigest(JSON.stringify([path, story.digest, host]));
}

function filesOf({ photos }: Story): string[] {
  const paths = photos.map(({ path }) => path).filter((path) => path !== undefined);
  return [...new Set(paths)].map((path) => pageFile(path, 'page'));
}

type Pages = PageState & Pick<SiteParts, 'photoPages'>;

export interface PhotoPageChanges {
  /** Files that were written. */
  written: string[];
  /** Files of photos that are gone. */
  removed: string[];
}

interface Source {
  archive: Archive;
  siteUrl: string;
  /** A whole page, see `openFrame`; its digest is `wanted.frame`. */
  frame: string;
}

/** Brings the pages of the photos in a tree from the state `shows` to the state `wanted`. */
export async function updatePhotoPages(
  { root, shows }: { root: string; shows: Pages },
  wanted: Pages,
  { archive, siteUrl, frame }: Source,
): Promise<PhotoPageChanges> {
  const changes: PhotoPageChanges = { written: [], removed: [] };
  const fill = openFrame(frame, siteUrl);
  const isFrameSame = shows.frame === wanted.frame;
  for (const story of archive.stories) {
    const pages = wanted.photoPages.get(story.path);
    if (pages === undefined) continue;
    if (isFrameSame && shows.photoPages.get(story.path)?.digest === pages.digest) continue;
    for (const page of photoPages(photoStoryOf(archive, story))) {
      replaceFile(join(root, pageFile(page.path, 'page')), fill(page));
    }
    changes.written.push(...pages.files);
  }
  const kept = new Set([
    ...Array.from(wanted.photoPages.values(), ({ files }) => files).flat(),
    // Where the story has moved, a rendered page leads to the new place.
    ...Array.from(wanted.pages.values(), ({ file }) => file),
  ]);
  for (const { files } of shows.photoPages.values()) {
    for (const file of files.filter((each) => !kept.has(each))) {
      await removeFile(root, file);
      changes.removed.push(file);
    }
  }
  return changes;
}

/**
 * The old file may be one with that of an older release, so it is replaced and never written to.
 * Synchronous, and with few calls: of tens of thousands, most have no old file.
 */
function replaceFile(file: string, body: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, body, { flag: 'wx' });
  } catch {
    rmSync(file, { force: true });
    writeFileSync(file, body, { flag: 'wx' });
  }
}
