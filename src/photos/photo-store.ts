import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { makeEmblemIcon } from './card/emblem-icon.ts';
import { makeShareCard, type CardRequest } from './card/share-card.ts';
import { derivePhoto, type PhotoRequest, type Workshop } from './derive-photo.ts';
import type { DerivedPhoto } from './derived-photo.ts';
import { openKnownOriginals } from './known-originals.ts';
import { limitParallel, shareByKey } from './limit-parallel.ts';
import { PhotoError } from './photo-error.ts';
import { DEFAULT_PHOTO_SETTINGS, digestSettings, type PhotoSettings } from './photo-settings.ts';
import { photoSet } from './photo-set.ts';
import {
  publishPhotos,
  type MadePhoto,
  type PhotoMakers,
  type Published,
} from './publish-photos.ts';

export interface PhotoStoreOptions {
  /** Kept from build to build. It may be deleted at any time between two; everything in it is made again. */
  readonly cacheDir: string;
  readonly settings?: PhotoSettings;
  /** How many cores to use. */
  readonly cores?: number;
}

export interface PhotoStore {
  /** Rejects with a {@link PhotoError} when the author must replace the photo. Any number may be asked for at once. */
  derive(request: PhotoRequest): Promise<DerivedPhoto>;
  /** In the order of the requests; a photo that its author must replace stops none of the others. */
  deriveAll(requests: readonly PhotoRequest[]): Promise<(DerivedPhoto | PhotoError)[]>;
  /** A card to share a story by; drawn only when no equal one is kept. */
  drawCard(request: CardRequest): Promise<DerivedPhoto>;
  /** A small square one of a photo of the store. */
  drawIcon(emblem: DerivedPhoto): Promise<DerivedPhoto>;
  /**
   * Places the files of photos where their addresses say, below `outDir`; what is there already stays. What the store
   * lost since, or finds damaged, is made again first.
   */
  publish(photos: Iterable<MadePhoto>, outDir: string): Promise<Published>;
}

/** Derivatives of photos, kept by the content they come from. Several processes may use one cache directory at once. */
export function createPhotoStore(options: PhotoStoreOptions): PhotoStore {
  const { cacheDir, settings = DEFAULT_PHOTO_SETTINGS, cores = availableParallelism() } = options;
  const workshop: Workshop = {
    cacheDir,
    settings,
    recipe: digestSettings(settings),
    originals: openKnownOriginals(join(cacheDir, 'originals')),
    onCore: limitParallel(cores),
    pixelsOnce: shareByKey(),
    photosOnce: shareByKey(),
  };
  // One photo more than cores, so that reading and writing never leave a core idle; originals in memory stay few.
  const inHand = limitParallel(cores + 1);
  const derive: PhotoStore['derive'] = (request) => inHand(() => derivePhoto(workshop, request));
  const drawCard: PhotoStore['drawCard'] = (request) =>
    inHand(() => makeShareCard(cacheDir, request));
  const drawIcon: PhotoStore['drawIcon'] = (emblem) =>
    inHand(() => makeEmblemIcon(cacheDir, emblem));
  return {
    derive,
    deriveAll: (requests) =>
      Promise.all(requests.map((request) => derive(request).catch(keepPhotoError))),
    drawCard,
    drawIcon,
    publish: (photos, outDir) => {
      const makeSure = (made: MadePhoto): Promise<void> =>
        remakeUnlessWhole(cacheDir, made, { derive, drawCard, drawIcon });
      return publishPhotos({ cacheDir, outDir, makeSure }, photos);
    },
  };
}

/** Looks at every byte that no release has shown yet. */
async function remakeUnlessWhole(
  cacheDir: string,
  { photo, remake }: MadePhoto,
  makers: PhotoMakers,
): Promise<void> {
  const kept = photoSet(cacheDir, photo.id);
  if (kept.read('links') !== undefined) return;
  await kept.discard();
  const { id } = await remake(makers);
  if (id === photo.id) return;
  throw new Error(`The photo ${photo.id} is made from another original now`);
}

function keepPhotoError(error: unknown): PhotoError {
  if (error instanceof PhotoError) return error;
  throw error;
}
