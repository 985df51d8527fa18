import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftStory } from '../../../../src/import/word/index.ts';
import { fitBody } from '../../../../src/import/word/fit-body.ts';
import { checkBody } from '../../../../src/story/index.ts';
import { anyWord } from './arbitrary-word.ts';

const names = new Map([
  ['a.jpg', 'x1.jpg'],
  ['b.jpg', 'x2.jpg'],
]);
const nameOf = (name: string) => names.get(name);
const alone = (body: string) => fitBody(body, { nameOf, after: '' });

it('names photos as the story does, and leaves the text that names them', () => {
  expect(alone('Tệp a.jpg\n\n<Photo src="a.jpg" />\n\nHết\n')).toBe(
    'Tệp a.jpg\n\n<Photo src="x1.jpg" />\n\nHết\n',
  );
  expect(alone('<Gallery only="a.jpg, b.jpg" />\n')).toBe('<Gallery only="x1.jpg, x2.jpg" />\n');
});

it('leaves out photos that the story did not take', () => {
  expect(alone('Một\n\n<Photo src="c.jpg" />\n\nHai\n')).toBe('Một\n\nHai\n');
  expect(alone('<Gallery only="c.jpg, b.jpg" />\n')).toBe('<Gallery only="x2.jpg" />\n');
  expect(alone('<Gallery only="c.jpg" />\n')).toBe('');
});

it('places a photo once, also one that the story has placed', () => {
  const after = '<Photo src="x1.jpg" />\n';
  const body = '<Photo src="a.jpg" />\n\n<Photo src="b.jpg" />\n\n<Gallery only="b.jpg" />\n';
  expect(fitBody(body, { nameOf, after })).toBe(`${after}\n<Photo src="x2.jpg" />\n`);
});

it('continues a body with its notes behind those that are there', () => {
  const after = 'Một[^1] hai[^3].\n\n[^1]: A\n\n[^3]: B\n';
  expect(fitBody('Ba[^1].\n\n[^1]: C\n', { nameOf, after })).toBe(`${after}\nBa[^4].\n\n[^4]: C\n`);
});

it('keeps one open gallery', () => {
  const after = 'Một\n\n<Gallery />\n';
  expect(fitBody('Hai\n\n<Gallery />\n', { nameOf, after })).toBe(`${after}\nHai\n`);
  expect(fitBody('Hai\n\n<Gallery />\n', { nameOf, after: '' })).toBe('Hai\n\n<Gallery />\n');
});

it('changes no byte when the names are kept', () => {
  fc.assert(
    fc.property(anyWord, (word) => {
      const { body } = draftStory(word);
      expect(fitBody(body, { nameOf: (name) => name, after: '' })).toBe(body);
    }),
  );
});

it('gives bodies without a finding, whatever continues what', () => {
  const known = (body: string) => [...body.matchAll(/[\w-]+\.jpg/gu)].map(([name]) => name);
  fc.assert(
    fc.property(anyWord, anyWord, fc.boolean(), (first, second, isTaken) => {
      const after = draftStory(first).body;
      const { body } = draftStory(second);
      const fitted = fitBody(body, {
        nameOf: (name) => (isTaken ? name.replace('anh', 'hai') : undefined),
        after,
      });
      expect(checkBody(fitted, { photos: known(fitted) })).toEqual([]);
    }),
  );
});
