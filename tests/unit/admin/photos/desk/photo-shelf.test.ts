import { beforeEach, expect, test } from 'vitest';
import type { PhotoList } from '../../../../../admin/photos/desk/listed-photos.ts';
import type { Cover, PhotoDraft } from '../../../../../admin/photos/desk/photo-draft.ts';
import { PhotoShelf } from '../../../../../admin/photos/desk/photo-shelf.ts';
import type { PreparePool } from '../../../../../admin/photos/prepare/prepare-pool.ts';

/** A story in memory; a file that is called `day.jpg` cannot be kept. */
class MemoryDraft implements PhotoDraft {
  list: PhotoList = [];
  chosen: Cover = {};
  body = new Set<string>();
  files = new Map<string, File>();
  photos = (): PhotoList => this.list;
  setPhotos = (photos: PhotoList): void => void (this.list = photos);
  placed = (): ReadonlySet<string> => this.body;
  cover = (): Cover => this.chosen;
  setCover = (cover: Cover): void => void (this.chosen = cover);
  hasFile = (name: string): boolean => this.files.has(name);
  keepFile = async (file: File): Promise<void> => {
    await Promise.resolve();
    if (file.name !== 'day.jpg') this.files.set(file.name, file);
  };
  dropFile = (name: string): File | undefined => {
    const file = this.files.get(name);
    this.files.delete(name);
    return file;
  };
  urlOf = (): string => '';
  onChange = () => (): void => undefined;
}

/** What becomes of each file, when the test says so. */
class HandPool implements PreparePool {
  #waiting = new Map<string, () => void>();
  prepare: PreparePool['prepare'] = (file) =>
    new Promise((resolve) => {
      const [name = '', caption] = file.name.split('|');
      this.#waiting.set(name, () =>
        resolve(
          name.endsWith('.txt')
            ? { refused: `${name} không phải ảnh` }
            : { name, caption, file: new Blob([name]), thumbnail: new Blob([name]) },
        ),
      );
    });
  finish(...names: string[]): void {
    for (const name of names) this.#waiting.get(name)?.();
  }
  close(): void {
    this.#waiting.clear();
  }
}

let draft: MemoryDraft;
let pool: HandPool;
let shelf: PhotoShelf;

beforeEach(() => {
  draft = new MemoryDraft();
  pool = new HandPool();
  shelf = new PhotoShelf(draft, pool);
});

const add = (...names: string[]) =>
  shelf.add(names.map((name) => ({ file: new File(['x'], name) })));
const names = (): string => draft.list.map(({ src }) => src).join(' ');

async function shelve(...written: string[]): Promise<void> {
  const added = add(...written);
  pool.finish(...written.map((name) => name.split('|')[0] ?? ''));
  await added;
}

test('photos come into the list in the order of choosing, whichever is ready first', async () => {
  const added = add('a.jpg', 'b.jpg', 'c.jpg');
  pool.finish('c.jpg', 'b.jpg');
  await Promise.resolve();
  expect([names(), shelf.incoming.pending]).toEqual(['', 3]);
  pool.finish('a.jpg');
  expect(await added).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
  expect([names(), shelf.incoming.pending]).toEqual(['a.jpg b.jpg c.jpg', 0]);
});

test('what is refused leaves the others alone and says why', async () => {
  const added = add('a.txt', 'day.jpg', 'b.jpg');
  pool.finish('a.txt', 'day.jpg', 'b.jpg');
  expect(await added).toEqual([undefined, undefined, 'b.jpg']);
  expect(shelf.incoming.rows.map(({ name, reason }) => [name, reason])).toEqual([
    ['a.txt', 'a.txt không phải ảnh'],
    ['day.jpg', expect.stringContaining('không giữ được ảnh này')],
  ]);
  expect(shelf.incoming.count).toEqual({ added: 1, refused: 2, total: 3 });
});

test('a photo that is there already is named, and what it lacks is taken over', async () => {
  await shelve('a.jpg', 'b.jpg|Chú thích cũ');
  const again = shelf.add([
    { file: new File(['x'], 'a.jpg'), alt: 'Hội trường', credit: 'Văn Bình' },
    { file: new File(['x'], 'b.jpg|Chú thích mới') },
  ]);
  pool.finish('a.jpg', 'b.jpg');
  expect(await again).toEqual(['a.jpg', 'b.jpg']);
  expect(shelf.incoming.rows.map(({ reason }) => reason)).toEqual([
    'Ảnh này đã có: ảnh thứ 1.',
    'Ảnh này đã có: ảnh thứ 2.',
  ]);
  expect(draft.list).toEqual([
    { src: 'a.jpg', alt: 'Hội trường', credit: 'Văn Bình' },
    { src: 'b.jpg', caption: 'Chú thích cũ' },
  ]);
});

test('what the caller knows goes before what stands in the photo', async () => {
  const added = shelf.add([{ file: new File(['x'], 'a.jpg|Trong ảnh'), caption: 'Trong Word' }]);
  pool.finish('a.jpg');
  await added;
  expect(draft.list).toEqual([{ src: 'a.jpg', caption: 'Trong Word' }]);
});

test('a removed photo takes its unsaved file and its place as cover along, and brings them back', async () => {
  await shelve('a.jpg', 'b.jpg');
  shelf.makeCover('a.jpg');
  shelf.setFocus('a.jpg', { x: 20, y: 50 });
  shelf.remove('a.jpg');
  expect([names(), [...draft.files.keys()], draft.chosen]).toEqual(['b.jpg', ['b.jpg'], {}]);
  shelf.status.undo?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(names()).toBe('a.jpg b.jpg');
  expect(draft.files.has('a.jpg')).toBe(true);
  expect(draft.chosen).toEqual({ src: 'a.jpg', focus: { x: 20, y: 50 } });
});

test('a photo that the body still places says so when it goes', async () => {
  await shelve('a.jpg', 'b.jpg');
  draft.body.add('b.jpg');
  shelf.remove('a.jpg');
  expect(shelf.status.text).toBe('Đã gỡ ảnh 1.');
  shelf.remove('b.jpg');
  expect(shelf.status.text).toContain('Nội dung bài vẫn còn chỗ đặt ảnh này');
});

test('a cover in the middle of which all stays in sight stores no focus', async () => {
  await shelve('a.jpg', 'b.jpg');
  shelf.setFocus('b.jpg', { x: 50, y: 50 });
  expect(draft.chosen).toEqual({ src: 'b.jpg', focus: undefined });
  shelf.setFocus('b.jpg', { x: 55, y: 50 });
  shelf.makeCover('a.jpg');
  expect(draft.chosen).toEqual({ src: 'a.jpg' });
});

test('one credit for all is taken back without losing what was written since', async () => {
  await shelve('a.jpg', 'b.jpg');
  shelf.change('a.jpg', { credit: 'X. Phương' });
  shelf.fillCredit('Văn Bình', true);
  shelf.change('b.jpg', { alt: 'Viết sau' });
  shelf.status.undo?.();
  expect(draft.list).toEqual([
    { src: 'a.jpg', credit: 'X. Phương' },
    { src: 'b.jpg', alt: 'Viết sau', credit: undefined },
  ]);
});

test('the count starts anew when all were done', async () => {
  await shelve('a.jpg');
  await shelve('b.jpg');
  expect(shelf.incoming.count).toEqual({ added: 1, refused: 0, total: 1 });
});
