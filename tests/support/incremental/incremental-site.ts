import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GIT_CONFIG, gitIn } from '../../../src/release/git.ts';
import { releaseFolders, type ReleaseFolders } from '../../../src/release/release-folders.ts';
import { currentRelease, removeOldReleases } from '../../../src/release/release-store.ts';
import { buildChanges } from '../../../src/release/site/build-changes.ts';
import { checkRevision } from '../../../src/release/site/check-revision.ts';
import type { Basis } from '../../../src/release/site/find-basis.ts';
import { keepSpare } from '../../../src/release/site/keep-spare.ts';
import type { PublicationOutcome, Work } from '../../../src/release/site/publication.ts';
import { publishChanges } from '../../../src/release/site/publish-changes.ts';
import { writeSiteState } from '../../../src/release/site/site-state.ts';
import { swapIn } from '../../../src/release/swap.ts';
import { buildSite, SITE_URL } from '../build-site.ts';
import { RECIPE, type PreparedRenderer } from './prepare-renderer.ts';

const RELEASES_KEPT = 2;

export interface IncrementalSite {
  contentDir: string;
  /** Commits the content and publishes what changed, as the release engine does. */
  publish(now: Date): Promise<PublicationOutcome>;
  /** The release that readers see. */
  current: string;
  /** The same revision made as a whole, by the same application. @returns its folder */
  whole(now: Date): Promise<string>;
  /** The same revision made by Astro. @returns its folder */
  byAstro(now: Date): Promise<string>;
}

/** A repository whose revisions are published in this process, from the first on by changes alone. */
export async function createIncrementalSite(
  root: string,
  prepared: PreparedRenderer,
): Promise<IncrementalSite> {
  const { cacheDir, renderer, assets } = prepared;
  const folders: ReleaseFolders = { ...releaseFolders(root), cache: cacheDir, renderer };
  const repository = join(root, 'work-tree');
  const gitConfig = join(root, 'gitconfig');
  await mkdir(join(repository, 'content'), { recursive: true });
  await mkdir(folders.releases, { recursive: true });
  await writeFile(gitConfig, `${GIT_CONFIG}[user]\n\tname = A\n\temail = a@b\n`);
  const git = gitIn(repository, gitConfig);
  await git(['init', '--quiet']);
  // Built pages find the bodies of stories through the environment.
  process.env['CACHE_DIR'] = cacheDir;

  const empty: Basis = {
    folder: assets,
    pages: 0,
    state: {
      recipe: RECIPE,
      answers: new Map(),
      pages: new Map(),
      photos: new Set(),
      files: new Set(),
      search: '',
    },
  };
  const workOn = async (at: Date, where: ReleaseFolders): Promise<Work> => ({
    environment: {
      contentDir: where.content,
      outDir: where.out,
      cacheDir,
      siteUrl: SITE_URL,
      now: at,
      rendererDir: renderer,
      recipe: RECIPE,
      contentTree: undefined,
    },
    folders: where,
    repository: join(repository, '.git'),
    gitConfig,
    revision: (await git(['rev-parse', 'HEAD'])).trim(),
    before: await currentRelease(where),
    report: () => undefined,
  });
  const commit = async (): Promise<void> => {
    await git(['add', '--all']);
    await git(['commit', '--quiet', '--allow-empty', '-m', 'x']);
  };
  const build = async (work: Work): Promise<number> => {
    const { archive } = await checkRevision(work);
    const { state } = await buildChanges(work, empty, archive);
    await writeSiteState(work.folders.outState, state);
    return state.pages.size;
  };
  const show = async (work: Work, pages: number): Promise<void> => {
    const builtAt = work.environment.now.toISOString();
    await swapIn(folders, { revision: work.revision, builtAt, recipe: RECIPE, pages });
    const current = await currentRelease(folders);
    if (current !== undefined) await keepSpare(folders, current, RELEASES_KEPT);
    await removeOldReleases(folders, RELEASES_KEPT);
  };
  return {
    contentDir: join(repository, 'content'),
    current: folders.current,
    publish: async (now) => {
      await commit();
      const work = await workOn(now, folders);
      if (work.before === undefined) await show(work, await build(work));
      const outcome = await publishChanges({ ...work, before: await currentRelease(folders) });
      if (outcome.outcome === 'ready') await show(work, outcome.pages);
      return outcome;
    },
    whole: async (now) => {
      const aside = { ...releaseFolders(join(root, 'whole')), cache: cacheDir, renderer };
      await build(await workOn(now, aside));
      return aside.out;
    },
    byAstro: async (now) => {
      const outDir = join(root, 'astro');
      await buildSite({
        CONTENT_DIR: folders.content,
        OUT_DIR: outDir,
        CACHE_DIR: cacheDir,
        BUILD_NOW: now.toISOString(),
      });
      return outDir;
    },
  };
}
