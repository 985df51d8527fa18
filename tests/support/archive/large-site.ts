import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../build-site.ts';
import { writePhoto } from './photo-pool.ts';
import { writeSixYears } from './six-years.ts';

const WITH_PHOTO = '2023/tong-ket-1-12-20';
export const WITHDRAWN = '2019/can-bo-cong-chuc-1-01-08';

/** Three hundred stories over six years; one withdrawn, one moved, one for later, one of yesterday. */
const CHANGES = {
  [WITH_PHOTO]: { photos: [{ src: 'anh.jpg', alt: 'Hội trường', caption: 'Toàn cảnh' }] },
  [WITHDRAWN]: { withdrawn: { date: '2021-08-01', reason: 'Trùng nội dung' } },
  '2020/so-ket-1-07-05': {
    slug: 'da-doi',
    formerPaths: ['/tin-tuc/2020/so-ket-1-07-05/'],
  },
  '2021/so-ket-1-07-05': { publishedAt: '2099-01-01T00:00:00+07:00' },
  '2023/tong-ket-2-12-20': { publishedAt: '2026-01-04T09:00:00+07:00' },
};

/** Builds a site that fills every kind of page. @returns its folder, below the given one */
export async function buildLargeSite(folder: string): Promise<string> {
  const content = join(folder, 'content');
  const site = join(folder, 'dist');
  await writeSixYears(content, await readFile('content/settings/site.yaml', 'utf8'), CHANGES);
  await cp('content/pages', join(content, 'pages'), { recursive: true });
  const photo = join(content, 'news', WITH_PHOTO, 'anh.jpg');
  await writePhoto(photo, { widthPx: 96, heightPx: 64, seed: 1 });
  await buildSite({ CONTENT_DIR: content, OUT_DIR: site, CACHE_DIR: join(folder, 'cache') });
  return site;
}
