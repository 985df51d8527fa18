import { releasedAt, siteStateFile } from '../release-store.ts';
import type { Renderer } from './open-renderer.ts';
import { Doubt, type Work } from './publication.ts';
import { readRendererFacts } from './renderer-folder.ts';
import { readSiteState, type SiteState } from './site-state.ts';

/** What the publication of changes stands on: the release that readers see and what is known of it. */
export interface Basis {
  folder: string;
  pages: number;
  /** When it was finished, in milliseconds. */
  releasedAt: number;
  state: SiteState;
  /** What the spare tree shows; undefined when there is none. */
  spare: SiteState | undefined;
  /** The application that made it. */
  renderer: Renderer;
}

/** @throws {Doubt} when something is not known, or was made by other code */
export async function findBasis({ environment, folders, before }: Work): Promise<Basis> {
  const { recipe } = environment;
  if (before === undefined) throw new Doubt('đây là bản đầu tiên');
  if (before.manifest.recipe !== recipe) throw new Doubt('chương trình hoặc cấu hình đã thay đổi');
  if (process.env['STORY_RENDERER'] === 'mdx') throw new Doubt('bài viết được dựng bằng MDX');
  const state = await readSiteState(siteStateFile(folders, before.name));
  if (state === undefined) throw new Doubt('không còn dữ liệu về bản trước');
  const facts = await readRendererFacts(folders.renderer);
  if (facts === undefined) throw new Doubt('không còn bộ dựng trang của bản trước');
  if (state.recipe !== recipe || facts.recipe !== recipe) {
    throw new Doubt('dữ liệu về bản trước không khớp với chương trình');
  }
  // Astro's modules take a third of the loading of this program: it is done while other cores decode photos.
  const { openRenderer } = await import('./open-renderer.ts');
  return {
    folder: before.folder,
    pages: before.manifest.pages,
    releasedAt: await releasedAt(folders, before.name),
    state,
    spare: await readSiteState(folders.spareState),
    renderer: await openRenderer(folders.renderer, environment.siteUrl),
  };
}
