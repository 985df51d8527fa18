import type { PhotoStore } from '../../photos/photo-store.ts';
import type { BuildEnvironment } from '../environment.ts';
import type { ReleaseCounts, Report } from '../progress.ts';
import type { ReleaseFolders } from '../release-folders.ts';
import type { Release } from '../release-store.ts';
import type { ReleaseFinding } from '../status.ts';
import type { StandTree } from './stand-revision.ts';

/** One revision on its way to the readers. */
export interface Publication {
  folders: ReleaseFolders;
  /** A bare repository. */
  repository: string;
  /** Its git configuration, see `GIT_CONFIG`. */
  gitConfig: string;
  revision: string;
  /** The release that readers see. */
  before: Release | undefined;
}

/** Content that is right and compiled, and stands in `folders.content`. */
export interface CheckedContent {
  /** What git calls it. */
  tree: string;
  /** Why stories of the revision are held back. */
  held: readonly ReleaseFinding[];
}

/** How far the publication of the changes alone has come. */
export type PublicationOutcome =
  /** The release stands in `folders.out`, verified. */
  | {
      outcome: 'ready';
      pages: number;
      url: string;
      counts: ReleaseCounts;
      held: readonly ReleaseFinding[];
      /** When the next story that waits for its time comes out. */
      nextDue?: string | undefined;
    }
  /** The editors must put something right. */
  | { outcome: 'refused'; message: string; findings: readonly ReleaseFinding[] }
  /** Only a whole build can be trusted. `reason` is Vietnamese and ends without a full stop. */
  | {
      outcome: 'doubt';
      reason: string;
      /** For the person who looks after the machine. */
      details?: string;
      /** Absent while the content is not known to be right. */
      checked?: CheckedContent | undefined;
    };

export interface Work extends Publication {
  environment: BuildEnvironment;
  report: Report;
  /** Where the photos are made that the revision brings. */
  photos: PhotoStore;
  /** Puts what is published into `folders.content`. */
  stand: StandTree;
}

/** Thrown where the changes alone cannot be trusted to lead to the right site. */
export class Doubt extends Error {
  override readonly name = 'Doubt';
}
