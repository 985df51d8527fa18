import { siteStateFile } from '../release-store.ts';
import { Doubt, type Work } from './publication.ts';
import { readRendererFacts } from './renderer-folder.ts';
import { readSiteState, type SiteState } from './site-state.ts';

/** What the publication of changes stands on: the release that readers see and what is known of it. */
export interface Basis {
  folder: string;
  pages: number;
  state: SiteState;
}

/** @throws {Doubt} when something is not known, or was made by other code */
export async function findBasis({ environment, folders, before }: Work): Promise<Basis> {
  const { recipe } = environment;
  if (before === undefined) throw new Doubt('đây là bản đầu tiên');
  if (before.manifest.recipe !== recipe) throw new Doubt('chương trình hoặc cấu hình đã thay đổi');
  if (process.env['STORY_RENDERER'] === 'mdx') throw new Doubt('bài viết được dựng bằng MDX');
  const state = await readSiteState(siteStateFile(folders, before.name));
  if (state === undefined) throw new Doubt('không còn dữ liệu về bản trước');
  const renderer = await readRendererFacts(folders.renderer);
  if (renderer === undefined) throw new Doubt('không còn bộ dựng trang của bản trước');
  if (state.recipe !== recipe || renderer.recipe !== recipe) {
    throw new Doubt('dữ liệu về bản trước không khớp với chương trình');
  }
  return { folder: before.folder, pages: before.manifest.pages, state };
}
