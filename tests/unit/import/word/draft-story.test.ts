import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftStory, type StoryDraft } from '../../../../src/import/word/index.ts';
import { news } from '../../../../src/model/index.ts';
import { checkSource, writeSource } from '../../../../src/story/index.ts';
import { anyWord } from './arbitrary-word.ts';

it('gives a story without a finding, whatever the document holds', () => {
  fc.assert(
    fc.property(anyWord, (word) => {
      expect(findingsOf(draftStory(word))).toEqual([]);
    }),
  );
});

it('places each photo once, or leaves it to the open gallery', () => {
  fc.assert(
    fc.property(anyWord, (word) => {
      const { body, photos } = draftStory(word);
      for (const { name } of photos) {
        const places = body.split(name).length - 1;
        expect(places + (body.includes('<Gallery />') ? 1 : 0)).toBeGreaterThan(0);
        expect(places).toBeLessThan(2);
      }
    }),
  );
});

function findingsOf({ title, lead, body, photos }: StoryDraft): string[] {
  const data = {
    title: title === '' ? 'Tiêu đề' : title,
    lead: lead === '' ? 'Sapo' : lead,
    kind: 'khac',
    host: 'so-khoa-hoc-va-cong-nghe',
    event: { start: '2021-07-26' },
    publishedAt: '2021-07-26T00:00:00+07:00',
    photos: photos.map(({ name, alt, caption, credit }) => ({
      src: name,
      alt: alt ?? 'Ảnh',
      ...(caption === undefined ? {} : { caption }),
      ...(credit === undefined ? {} : { credit }),
    })),
    draft: true,
  };
  const files = photos.map(({ name }) => name);
  const { findings } = checkSource(writeSource(data, body), { collection: news, files });
  return findings.map(({ code, message }) => `${code}: ${message}\n${body}`);
}
