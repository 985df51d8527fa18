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
