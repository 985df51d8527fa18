import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPhotoStore } from '../../../src/photos/photo-store.ts';
import { GIT_CONFIG, gitIn } from '../../../src/release/git.ts';
import { historyFile } from '../../../src/release/history/history-file.ts';
import { releaseFolders, type ReleaseFolders } from '../../../src/release/release-folders.ts';
import { currentRelease, removeOldReleases } from '../../../src/release/release-store.ts';
import { buildChanges } from '../../../src/release/site/build-changes.ts';
import { checkRevision } from '../../../src/release/site/check-revision.ts';
import type { Basis } from '../../../src/release/site/find-basis.ts';
import { openRenderer } from '../../../src/release/site/open-renderer.ts';
import { keepSpare } from '../../../src/release/site/keep-spare.ts';
import type { PublicationOutcome, Work } from '../../../src/release/site/publication.ts';
import { publishChanges } from '../../../src/release/site/publish-changes.ts';
import { standRevision } from '../../../src/release/site/stand-revision.ts';
import { assetsOf } from '../../../src/release/site/release-assets.ts';
import { writeSiteState } from '../../../src/release/site/site-state.ts';
import { swapIn } from '../../../src/release/swap.ts';
import { buildSite, SITE_URL } from '../build-site.ts';
import type { PreparedRenderer, Template } from './prepare-renderer.ts';

const RELEASES_KEPT = 2;

export interface IncrementalSite {
  contentDir: string;
  folders: ReleaseFolders;
  /** Commits the content and publishes what changed; in doubt, nothing is done. */
  publish(now: Date): Promise<PublicationOutcome>;
  /** Commits the content and makes the release as a whole, as the release engine does in doubt. */
  rebuild(now: Date): Promise<void>;
  /** The revision made as a whole beside the releases, by the same application. @returns its folder */
  whole(now: Date): Promise<string>;
  /** The revision made by Astro. @returns its folder */
  byAstro(now: Date): Promise<string>;
  /** Puts other templates into the place of the site's. */
  take(template: Template): void;
}

/** A repository whose revisions are published in this process. */
export async function createIncrementalSite(
  root: string,
  { cacheDir, assets, templates }: PreparedRenderer,
): Promise<IncrementalSite> {
  const folders: ReleaseFolders = { ...releaseFolders(root), cache: cacheDir };
  const aside: ReleaseFolders = { ...releaseFolders(join(root, 'whole')), cache: cacheDir };
  const { contentDir, repository, gitConfig, commit } = await openRepository(root);
  // Built pages find the bodies of stories through the environment.
  process.env['CACHE_DIR'] = cacheDir;
  let template = templates.usual;

  const workOn = async (now: Date, where: ReleaseFolders): Promise<Work> => {
    const publication = {
      folders: { ...where, renderer: template.renderer },
      repository,
      gitConfig,
      revision: await commit(),
      before: await currentRelease(where),
    };
    return {
      ...publication,
      environment: {
        contentDir: where.content,
        outDir: where.out,
        cacheDir,
        siteUrl: SITE_URL,
        now,
        rendererDir: template.renderer,
        recipe: template.recipe,
        contentTree: undefined,
        formerFile: historyFile(cacheDir),
        isTrial: false,
        asksCollections: false,
      },
      report: () => undefined,
      photos: createPhotoStore({ cacheDir: join(cacheDir, 'photos'), filesFollow: true }),
      stand: standRevision(publication),
    };
  };
  const build = async (work: Work): Promise<number> => {
    const { archive } = await checkRevision(work);
    const basis = await nothingBut(assets, template);
    const { state } = await buildChanges(work, basis, archive);
    await writeSiteState(work.folders.outState, state);
    return state.pages.size;
  };
  const show = async ({ environment, revision }: Work, pages: number): Promise<void> => {
    const builtAt = environment.now.toISOString();
    await swapIn(folders, { revision, builtAt, recipe: template.recipe, pages });
    const current = await currentRelease(folders);
    if (current !== undefined) await keepSpare(folders, current, RELEASES_KEPT);
    await removeOldReleases(folders, RELEASES_KEPT);
  };
  return {
    contentDir,
    folders,
    publish: async (now) => {
      const work = await workOn(now, folders);
      const outcome = await publishChanges(work);
      if (outcome.outcome === 'ready') await show(work, outcome.pages);
      return outcome;
    },
    rebuild: async (now) => {
      const work = await workOn(now, folders);
      await mkdir(folders.releases, { recursive: true });
      await show(work, await build(work));
    },
    whole: async (now) => {
      await build(await workOn(now, aside));
      return aside.out;
    },
    byAstro: async (now) => {
      const OUT_DIR = join(root, 'astro');
      const BUILD_NOW = now.toISOString();
      const FORMER_FILE = historyFile(cacheDir);
      const content = {
        CONTENT_DIR: contentDir,
        CACHE_DIR: cacheDir,
        FORMER_FILE,
        PAGES_ASK: 'collections',
      };
      await buildSite({ ...content, OUT_DIR, BUILD_NOW });
      return OUT_DIR;
    },
    take: (other) => (template = other),
  };
}

/** What a whole site is made from: the files that come from the code. */
async function nothingBut(assets: string, { recipe, renderer }: Template): Promise<Basis> {
  return {
    folder: assets,
    pages: 0,
    releasedAt: Date.now(),
    renderer: await openRenderer(renderer, SITE_URL),
    spare: undefined,
    state: {
      recipe,
      assets: await assetsOf(assets, { pages: new Map(), photoPages: new Map() }),
      answers: new Map(),
      pages: new Map(),
      photos: new Set(),
      files: new Set(),
      photoPages: new Map(),
      search: '',
      frame: '',
    },
  };
}

async function openRepository(root: string) {
  const work = join(root, 'work-tree');
  const contentDir = join(work, 'content');
  const gitConfig = join(root, 'gitconfig');
  await mkdir(contentDir, { recursive: true });
  await writeFile(gitConfig, `${GIT_CONFIG}[user]\n\tname = A\n\temail = a@b\n`);
  const git = gitIn(work, gitConfig);
  await git(['init', '--quiet']);
  const commit = async (): Promise<string> => {
    await git(['add', '--all']);
    await git(['commit', '--quiet', '--allow-empty', '-m', 'x']);
    return (await git(['rev-parse', 'HEAD'])).trim();
  };
  return { contentDir, repository: join(work, '.git'), gitConfig, commit };
}
