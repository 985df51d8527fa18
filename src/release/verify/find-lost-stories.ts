import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moved } from '../../archive/index.ts';
import { addressKey, readRedirects } from '../redirects.ts';
import type { ReleaseFinding } from '../status.ts';
import { sizeInFolder } from './release-files.ts';

const STORIES = 'tin-tuc';
const YEAR = /^\d{4}$/;

/**
 * Stories that readers find in one release and that the next one neither shows nor leads on from, or of
 * which it can only say that they are gone, unless the content still has them: those are kept back on purpose. Lists, people and photos go with
 * what they show; an address that people quote does not.
 */
export async function findLostStories(
  { before, after }: { before: string; after: string },
  contentFolder: string,
): Promise<ReleaseFinding[]> {
  const sizeOf = sizeInFolder(after);
  const [redirects, known] = await Promise.all([readRedirects(after), readRedirects(before)]);
  const gone = (await storyAddresses(before)).filter((path) => {
    const moved = redirects.get(addressKey(path));
    if (known.has(addressKey(path))) return false;
    return moved === undefined ? sizeOf(`${path}index.html`) === undefined : isLost(moved);
  });
  if (gone.length === 0) return [];
  // Few releases come here, and what reads stories takes a third of a second to load.
  const { readStories } = await import('../content-stories.ts');
  const kept = new Set((await readStories(contentFolder)).map(({ path }) => addressKey(path)));
  return gone
    .filter((path) => !kept.has(addressKey(path)))
    .map((path) => ({ path, message: MESSAGE }));
}

function isLost(moved: Moved): boolean {
  return moved.status === 410 && moved.isLost === true;
}

const MESSAGE =
  'Trang này bạn đọc đang xem được mà bản mới không còn, cũng không dẫn tiếp đi đâu. Muốn gỡ bài, hãy rút bài thay vì xoá; bài đổi địa chỉ thì ghi địa chỉ cũ vào mục «Địa chỉ cũ».';

async function storyAddresses(folder: string): Promise<string[]> {
  const root = join(folder, STORIES);
  const years = (await readdir(root).catch(() => [])).filter((name) => YEAR.test(name));
  const ofYears = years.map(async (year) => {
    const entries = await readdir(join(root, year), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `/${STORIES}/${year}/${name}/`);
  });
  const exists = sizeInFolder(folder);
  const addresses = (await Promise.all(ofYears)).flat().sort();
  return addresses.filter((path) => exists(`${path}index.html`) !== undefined);
}
