import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { asEnded } from './begun.ts';
import { makeEmblemIcon } from './card/emblem-icon.ts';
import { beginShareCard } from './card/share-card.ts';
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
import { workInHand, type WorkInHand } from './work-in-hand.ts';

export interface PhotoStoreOptions {
  /** Kept from build to build. It may be deleted at any time between two; everything in it is made again. */
  readonly cacheDir: string;
  readonly settings?: PhotoSettings;
  /** How many cores to use. */
  readonly cores?: number;
  /**
   * Answers as soon as all is known that pages show of a photo: when it was decoded. Its files follow, and `written`
   * tells when they are there.
   */
  readonly filesFollow?: boolean;
}

export interface PhotoStore extends PhotoMakers {
  /** In the order of the requests; a photo that its author must replace stops none of the others. */
  deriveAll(requests: readonly PhotoRequest[]): Promise<(DerivedPhoto | PhotoError)[]>;
  /**
   * Places the files of photos where their addresses say, below `outDir`; what is there already stays. What the store
   * lost since, or finds damaged, is made again first.
   */
  publish(photos: Iterable<MadePhoto>, outDir: string): Promise<Published>;
  /** Resolves when the files are kept of all that was asked for. @throws what went wrong with files that were to follow */
  written(): Promise<void>;
}

/** One photo more than cores, so that reading and writing never leave a core idle; originals in memory stay few. */
const IN_HAND_BESIDE = 1;
/** Where files follow, enough for a story: all its photos are decoded before the first is encoded. */
const IN_HAND_PER_CORE = 4;

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
  const work =
    options.filesFollow === true
      ? workInHand(cores * IN_HAND_PER_CORE, 'known')
      : workInHand(cores + IN_HAND_BESIDE, 'ended');
  const { ended: written } = work;
  const makers = photoMakers(workshop, work);
  return {
    ...makers,
    deriveAll: (requests) =>
      Promise.all(requests.map((request) => makers.derive(request).catch(keepPhotoError))),
    publish: async (photos, outDir) => {
      await written();
      const makeSure = async (made: MadePhoto): Promise<void> => {
        await remakeUnlessWhole(cacheDir, made, makers);
        await written();
      };
      return publishPhotos({ cacheDir, outDir, makeSure }, photos);
    },
    written,
  };
}

function photoMakers(workshop: Workshop, { take }: WorkInHand): PhotoMakers {
  const { cacheDir, photosOnce } = workshop;
  const filesOf = async (photo: DerivedPhoto | undefined): Promise<void> => {
    if (photo !== undefined) await photosOnce.ended(photo.id);
  };
  return {
    derive: (request) => take(() => derivePhoto(workshop, request)),
    drawCard: (request) => {
      const ready = () => Promise.all([request.icon, request.photo?.image].map(filesOf));
      return take(() => Promise.resolve(beginShareCard(cacheDir, request, ready)));
    },
    drawIcon: (emblem) =>
      take(async () => {
        await filesOf(emblem);
        return asEnded(await makeEmblemIcon(cacheDir, emblem));
      }),
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
