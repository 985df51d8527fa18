import { join } from 'node:path';
import { askIndex } from '../../search/ask-index.ts';
import { INDEX_FOLDER } from '../../search/store/layout.ts';
import { foldVietnamese } from '../../text/fold.ts';
import { addressKey } from '../redirects.ts';
import type { ReleaseFinding } from '../status.ts';

export interface KnownStory {
  title: string;
  /** Its address: `/tin-tuc/2021/so-ket/`. */
  path: string;
}

const SEARCH_PAGE = '/tim-kiem/';

/** Asks the release's own index for a story by its title without marks, as a hurried reader does. */
export async function checkSearch(
  releaseFolder: string,
  story: KnownStory,
): Promise<ReleaseFinding[]> {
  try {
    const { hits } = await askIndex(join(releaseFolder, INDEX_FOLDER), foldVietnamese(story.title));
    const wanted = addressKey(story.path);
    if (hits.some(({ url }) => addressKey(url) === wanted)) return [];
    const message = `Ô tìm kiếm không tìm thấy bài mới nhất «${story.title}» (${story.path}).`;
    return [{ path: SEARCH_PAGE, message }];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ path: SEARCH_PAGE, message: `Ô tìm kiếm không trả lời. ${reason}` }];
  }
}
