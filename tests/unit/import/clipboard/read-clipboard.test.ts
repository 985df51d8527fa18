import { describe, expect, test } from 'vitest';
import {
  readClipboard,
  type Clipboard,
  type Pasted,
} from '../../../../src/import/clipboard/index.ts';
import { checkBody, writeBody } from '../../../../src/story/index.ts';
import { CLIPBOARD_CORPUS } from '../../../support/clipboard-corpus.ts';
import { namePhotos, photoNames, shownText } from './support.ts';

describe.each(CLIPBOARD_CORPUS)('$name', ({ clipboard, expected, ...meant }) => {
  const pasted = readClipboard(clipboard);
  const body = writeBody(namePhotos(pasted));

  test('becomes the body that is expected', () => {
    expect(body).toBe(expected);
  });

  test('breaks no rule of the dialect and loses no word when it is written', () => {
    expect(checkBody(body, { photos: photoNames(pasted) })).toEqual([]);
    expect(shownText(body)).toBe(shownText(pasted.tree));
  });

  test('says what was lost, gives the images, and whether it is part of a line', () => {
    expect(pasted.lost.map((line) => wordsIn(line, meant.lost ?? []))).toEqual(meant.lost ?? []);
    expect(pasted.images.map(withSize)).toEqual(meant.images ?? []);
    expect(pasted.isInline).toBe(meant.isInline ?? false);
  });
});

test.each(CLIPBOARD_CORPUS)('reads $name alike from Windows and from a Mac', ({ clipboard }) => {
  const { tree, lost, isInline } = readClipboard(clipboard);
  const windows = readClipboard(change(clipboard, (text) => text.replaceAll('\n', '\r\n')));
  const mac = readClipboard(change(clipboard, (text) => text.normalize('NFD')));
  for (const variant of [windows, mac]) expect(variant).toMatchObject({ tree, lost, isInline });
});

function change({ html, text, rtf }: Clipboard, by: (text: string) => string): Clipboard {
  return {
    ...(html === undefined ? {} : { html: by(html) }),
    ...(text === undefined ? {} : { text: by(text) }),
    ...(rtf === undefined ? {} : { rtf }),
  };
}

/** The expected words that a line has, else the line itself. */
function wordsIn(line: string, words: readonly string[]): string {
  return words.find((each) => line.includes(each)) ?? line;
}

function withSize({ bytes, ...image }: Pasted['images'][number]): object {
  return { ...image, bytes: bytes.length };
}
