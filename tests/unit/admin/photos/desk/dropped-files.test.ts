import { expect, test } from 'vitest';
import { droppedFiles, inOrder } from '../../../../../admin/photos/desk/dropped-files.ts';

const file = (name: string): File => new File(['x'], name);
const entry = (name: string) => ({
  isFile: true,
  file: (give: (file: File) => void) => give(file(name)),
});

/** As browsers may: two entries, then one at a time, then none. */
function folder(...entries: object[]) {
  const rest = [...entries];
  const readEntries = (give: (some: object[]) => void): void =>
    give(rest.splice(0, rest.length === entries.length ? 2 : 1));
  return { isFile: false, createReader: () => ({ readEntries }) };
}

function transfer(...items: (object | File)[]): DataTransfer {
  return {
    items: items.map((item) => ({
      webkitGetAsEntry: () => (item instanceof File ? null : item),
      getAsFile: () => (item instanceof File ? item : null),
    })),
  } as unknown as DataTransfer;
}

test('folders are gone through to the last file', async () => {
  const dropped = transfer(
    entry('a.jpg'),
    folder(entry('b.jpg'), entry('c.jpg'), folder(entry('d.jpg')), entry('e.jpg')),
    file('f.jpg'),
  );
  const found = await droppedFiles(dropped);
  expect(found.map(({ name }) => name)).toEqual([
    'a.jpg',
    'b.jpg',
    'c.jpg',
    'd.jpg',
    'e.jpg',
    'f.jpg',
  ]);
});

test('photos stand in the order of taking, without what systems leave in folders', () => {
  const chosen = ['IMG_10.jpg', 'IMG_9.jpg', 'Thumbs.db', '.DS_Store', 'desktop.ini'].map(file);
  expect(inOrder(chosen).map(({ name }) => name)).toEqual(['IMG_9.jpg', 'IMG_10.jpg']);
});
