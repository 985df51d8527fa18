import { join } from 'node:path';
import type { StoryData } from '../../model/index.ts';
import { askIndex } from '../../search/ask-index.ts';
import { INDEX_FOLDER } from '../../search/store/layout.ts';
import { foldVietnamese } from '../../text/fold.ts';
import { addressKey } from '../redirects.ts';
import type { ReleaseFinding } from '../status.ts';

export interface KnownStory {
  /** Its address: `/tin-tuc/2021/so-ket/`. */
  path: string;
  data: Pick<StoryData, 'title' | 'event'>;
}

export const SEARCH_PAGE = '/tim-kiem/';

/**
 * Asks the release's own index for a story by its title without marks, as a hurried reader does,
 * and by its day: meetings that come again every month may share a title.
 */
export async function checkSearch(
  releaseFolder: string,
  { path, data: { title, event } }: KnownStory,
): Promise<ReleaseFinding[]> {
  try {
    const day = event.start;
    const { hits } = await askIndex(join(releaseFolder, INDEX_FOLDER), foldVietnamese(title), {
      since: day,
      until: day,
    });
    const wanted = addressKey(path);
    if (hits.some(({ url }) => addressKey(url) === wanted)) return [];
    const message = `Ô tìm kiếm không tìm thấy bài mới nhất «${title}» (${path}).`;
    return [{ path: SEARCH_PAGE, message }];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ path: SEARCH_PAGE, message: `Ô tìm kiếm không trả lời. ${reason}` }];
  }
}
