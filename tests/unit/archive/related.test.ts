import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createArchive, relatedTo, type Archive, type Story } from '../../../src/archive/index.ts';
import { siteData, topicsData } from '../../support/settings.ts';
import { storyEntry } from '../../support/stories.ts';

/** What is asked for, without any haste: every older story with something in common, sorted. */
function relatedSlowly({ stories }: Archive, story: Story, count: number): Story[] {
  const score = ({ data }: Story): number =>
    (data.host === story.data.host ? 3 : 0) +
    (data.kind === story.data.kind ? 2 : 0) +
    data.topics.filter((topic) => story.data.topics.includes(topic)).length;
  return stories
    .slice(stories.indexOf(story) + 1)
    .filter((other) => score(other) > 0)
    .sort((a, b) => score(b) - score(a))
    .slice(0, count);
}

const facts = fc.record({
  host: fc.constantFrom('so', 'vien', 'chi-cuc'),
  kind: fc.constantFrom('so-ket', 'tong-ket', 'hoi-thao'),
  topics: fc.subarray(['a', 'b', 'c']),
});

test('related stories are those with most in common, the newer of equals first', () => {
  fc.assert(
    fc.property(
      fc.array(facts, { maxLength: 25 }),
      fc.integer({ min: 1, max: 5 }),
      (all, count) => {
        const stories = all.map((each, index) => storyEntry(`2021/t-${String(index)}`, each));
        const archive = createArchive({
          stories,
          agencies: [],
          pages: [],
          site: siteData,
          topics: topicsData,
          now: new Date('2022-01-01T00:00:00Z'),
        });
        for (const story of archive.stories) {
          expect(relatedTo(archive, story, count)).toEqual(relatedSlowly(archive, story, count));
        }
      },
    ),
  );
});
