import { appendFile, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { currentRelease, siteStateFile } from '../../../src/release/release-store.ts';
import type { IncrementalSite } from './incremental-site.ts';
import type { PreparedRenderer } from './prepare-renderer.ts';
import { INDEX_FOLDER } from '../../../src/search/store/layout.ts';

interface DoubtfulState {
  what: string;
  /** What the editors read. */
  reason: string;
  bringAbout: (site: IncrementalSite, prepared: PreparedRenderer) => Promise<void> | void;
}

const UNKNOWN = 'không còn dữ liệu về bản trước';
const FAILED = 'gặp lỗi khi chỉ dựng phần thay đổi';
const HOME = 'index.html';
const ICON = 'bieu-tuong.svg';

const changed = (path: string): string => `tệp «${path}» của bản trước đã bị sửa hoặc mất`;

/** Where it is not certain that the changes alone lead to the right site. */
export const DOUBTS: readonly DoubtfulState[] = [
  {
    what: 'nothing is known of the release',
    reason: UNKNOWN,
    bringAbout: async ({ folders }) => rm(await stateOf(folders)),
  },
  {
    what: 'what is known was cut off',
    reason: UNKNOWN,
    bringAbout: async ({ folders }) => {
      const file = await stateOf(folders);
      await writeFile(file, (await readFile(file, 'utf8')).slice(0, -100));
    },
  },
  {
    what: 'what is known was edited',
    reason: UNKNOWN,
    bringAbout: async ({ folders }) => {
      const file = await stateOf(folders);
      await writeFile(file, (await readFile(file, 'utf8')).replace('sectionPage', 'latest'));
    },
  },
  {
    what: 'the templates are others',
    reason: 'chương trình hoặc cấu hình đã thay đổi',
    bringAbout: ({ take }, { templates }) => {
      take(templates.changed);
    },
  },
  {
    what: 'the renderer is gone',
    reason: 'không còn bộ dựng trang của bản trước',
    bringAbout: ({ folders, take }, { templates: { usual } }) => {
      take({ ...usual, renderer: join(folders.cache, 'none') });
    },
  },
  {
    what: 'the renderer is torn',
    reason: FAILED,
    bringAbout: ({ take }, { templates }) => {
      take(templates.torn);
    },
  },
  {
    what: 'a page was edited by hand',
    reason: changed(HOME),
    bringAbout: ({ folders }) => appendFile(join(folders.current, HOME), '<p>Chèn thêm</p>'),
  },
  {
    what: 'a page was edited by hand and kept its length',
    reason: changed(HOME),
    bringAbout: async ({ folders }) => {
      const page = join(folders.current, HOME);
      await writeFile(page, (await readFile(page, 'utf8')).replaceAll('Tin', 'Tjn'));
      const later = new Date(Date.now() + 60_000);
      await utimes(page, later, later);
    },
  },
  {
    what: 'a page is gone',
    reason: changed(HOME),
    bringAbout: ({ folders }) => removeEverywhere(folders, HOME),
  },
  {
    what: 'a file of the software is gone',
    reason: changed(ICON),
    bringAbout: ({ folders }) => removeEverywhere(folders, ICON),
  },
  {
    what: 'the search index is gone',
    reason: 'tìm kiếm không trả lời đúng',
    bringAbout: async ({ folders }) => {
      for (const tree of [folders.current, folders.spare]) {
        await rm(join(tree, INDEX_FOLDER), { recursive: true, force: true });
      }
    },
  },
];

async function stateOf(folders: IncrementalSite['folders']): Promise<string> {
  return siteStateFile(folders, (await currentRelease(folders))?.name ?? '');
}

async function removeEverywhere(
  { current, spare }: IncrementalSite['folders'],
  path: string,
): Promise<void> {
  for (const tree of [current, spare]) await rm(join(tree, path), { force: true });
}
