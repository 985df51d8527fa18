import type { BuildEnvironment } from '../environment.ts';
import type { ReleaseCounts, Report } from '../progress.ts';
import type { ReleaseFolders } from '../release-folders.ts';
import type { Release } from '../release-store.ts';
import type { ReleaseFinding } from '../status.ts';

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

/** How far the publication of the changes alone has come. */
export type PublicationOutcome =
  /** The release stands in `folders.out`, verified. */
  | { outcome: 'ready'; pages: number; url: string; counts: ReleaseCounts }
  /** The editors must put something right. */
  | { outcome: 'refused'; message: string; findings: readonly ReleaseFinding[] }
  /** Only a whole build can be trusted. `reason` is Vietnamese and ends without a full stop. */
  | {
      outcome: 'doubt';
      reason: string;
      /** What git calls the state of the content, when that is right and compiled. */
      contentTree: string | undefined;
    };

export interface Work extends Publication {
  environment: BuildEnvironment;
  report: Report;
}

/** Thrown where the changes alone cannot be trusted to lead to the right site. */
export class Doubt extends Error {
  override readonly name = 'Doubt';
}
