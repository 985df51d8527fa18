import { readFile } from 'node:fs/promises';

/** All that a release needs to know; kept in a file so that a git hook can read it. */
export interface ReleaseSettings {
  /** Folder of the releases, see `releaseFolders`. */
  root: string;
  /** The bare repository. */
  repository: string;
  /** Its git configuration, see `GIT_CONFIG`. */
  gitConfig: string;
  /** The branch that readers see. */
  branch: string;
  /** Folder of the code: `package.json`, `src/`. */
  project: string;
  /** Origin of the public site. */
  siteUrl: string;
  commands: {
    /** Prints the findings about `CONTENT_DIR` as JSON and exits with 1 when there are any. */
    check: readonly string[];
    /** Builds `CONTENT_DIR` into `OUT_DIR`. */
    build: readonly string[];
    /** Publishes only what changed, see `publish-site.ts`; without it every release is built whole. */
    publish?: readonly string[] | undefined;
    /** Run after every swap and step back. */
    swapped?: readonly string[] | undefined;
  };
  /** Whether the CMS may use the back end of the trial newsroom, which has no accounts. */
  isTrial?: boolean | undefined;
  /** Whether texts get compressed forms beside them, for a server that compresses nothing itself. */
  precompress?: boolean | undefined;
}

export async function readSettings(file: string): Promise<ReleaseSettings> {
  return JSON.parse(await readFile(file, 'utf8')) as ReleaseSettings;
}
