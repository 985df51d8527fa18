import { expect, test } from 'vitest';
import { createAnswerDigest } from '../../../../src/release/site/answer-digest.ts';
import { readerOf } from '../../../support/archive/archive-of.ts';
import { storyEntry } from '../../../support/stories.ts';

const TOPICS = [
  { slug: 'cong-nghe', name: 'Công nghệ' },
  { slug: 'ky-thuat', name: 'Kỹ thuật' },
];
const MERGED = [{ slug: 'cong-nghe', name: 'Công nghệ', formerSlugs: ['ky-thuat'] }];

/** The month of a story about this topic, as the interface for other programs tells it. */
function digestOfMonth(topic: string, topics: readonly object[]): string {
  const reader = readerOf([storyEntry('2021/a', { topics: [topic] })], { topics });
  return createAnswerDigest()(reader.storiesOfMonth('2021-07'));
}

test('a story whose topic was merged into another is another answer, though its file stayed', () => {
  expect(digestOfMonth('ky-thuat', MERGED)).not.toBe(digestOfMonth('ky-thuat', TOPICS));
});

test('a story whose topic stayed is the same answer', () => {
  expect(digestOfMonth('cong-nghe', MERGED)).toBe(digestOfMonth('cong-nghe', TOPICS));
});

const digest = createAnswerDigest();

test.each([
  ['a key that looks like two', { 'a1"b,1"c': 'd' }, { a: 'b', c: 'd' }],
  ['a text that looks like two', ['a,1"b'], ['a', 'b']],
  ['a number and its digits', [12], ['12']],
  ['nothing and the word', [undefined], ['undefined']],
  ['an empty list and an empty record', [[]], [{}]],
  ['lists within lists', [['a'], 'b'], [['a', 'b']]],
  ['long parts that differ at their end', ['a'.repeat(400)], [`${'a'.repeat(399)}b`]],
])('%s are other answers', (_, one, other) => {
  expect(digest(one)).not.toBe(digest(other));
});

test('a key without a value is no other answer: what is kept as JSON loses it', () => {
  expect(digest({ a: 'x', b: undefined })).toBe(digest({ a: 'x' }));
});

test('a long part counts the same wherever it stands, known or not', () => {
  const long = { text: 'Hội nghị '.repeat(50) };
  const known = createAnswerDigest();
  known(long);
  expect(known([long, { long }])).toBe(digest([structuredClone(long), { long: { ...long } }]));
});
