import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cmsConfig, type CmsSettings } from '../../release/cms/cms-settings.ts';
import { EXIT } from '../../release/commands/exit-codes.ts';
import { releaseAndTell } from '../../release/commands/release-and-tell.ts';
import { releaseFolders } from '../../release/release-folders.ts';
import { currentRelease, removeOldReleases } from '../../release/release-store.ts';
import type { ReleaseSettings } from '../../release/settings.ts';
import { stepCommands } from '../../release/step-commands.ts';
import { BRANCH } from '../deployment.ts';
import { gitIn } from '../../release/git.ts';
import { openCheckout } from './checkout.ts';
import { headersFile } from './host-files.ts';

export interface PagesOptions {
  /** Folder of the clone: stories and code. */
  project: string;
  /** What is kept from run to run; without it the first release is built whole. */
  root: string;
  /** Where the site is put, for the host to take. */
  out: string;
  siteUrl: string;
  cms: CmsSettings | undefined;
  /** By default those of the project. */
  commands?: ReleaseSettings['commands'];
}

/** Runners check out a commit without its branch; the engine publishes what a branch says. */
const PUBLISHED = 'tin-hoi-nghi/pages';

/**
 * Makes the site of the commit that is checked out, with the engine that servers use, and puts it into
 * a folder for a static host.
 *
 * @returns what to exit with; the folder is touched only when all is well
 */
export async function publishPages(
  { project, root, out, siteUrl, cms, commands = stepCommands(project) }: PagesOptions,
  telling: { print: (line: string) => void; asJson: boolean },
): Promise<number> {
  const { repository, gitConfig, head } = await openCheckout(project, root);
  const published = { root, repository, gitConfig, branch: PUBLISHED };
  const settings: ReleaseSettings = { ...published, project, siteUrl, commands };
  await gitIn(repository, gitConfig)(['update-ref', `refs/heads/${PUBLISHED}`, head]);
  const code = await releaseAndTell(settings, head, telling);
  const folders = releaseFolders(root);
  const current = await currentRelease(folders);
  if (code !== EXIT.done || current === undefined) return code;
  // The forge keeps what was published before; every release here is one more to store and to fetch.
  await removeOldReleases(folders, 1);
  await rm(out, { recursive: true, force: true });
  await cp(current.folder, out, { recursive: true });
  await writeFile(join(out, '_headers'), await headersFile(out, cms));
  if (cms !== undefined) {
    await mkdir(join(out, 'admin'), { recursive: true });
    const config = JSON.stringify(cmsConfig(cms, { branch: BRANCH, siteUrl }));
    await writeFile(join(out, 'admin', 'config.json'), config);
  }
  return EXIT.done;
}
