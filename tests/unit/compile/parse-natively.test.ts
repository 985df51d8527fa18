import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNatively } from '../../../src/compile/check-natively.ts';
import { parseNatively } from '../../../src/compile/parse-natively.ts';
import { pages } from '../../../src/model/index.ts';
import { BODY_RULES } from '../../../src/story/catalogue/index.ts';
import type { Rule } from '../../../src/story/catalogue/rule.ts';
import { checkBody, checkSource, renderBody } from '../../../src/story/index.ts';
import { parseBody, type ParsedBody } from '../../../src/story/parse-body.ts';
import { ACCEPTED_BODIES } from '../../support/accepted-bodies.ts';
import { acceptedBody } from '../../support/arbitrary-body.ts';
import { anyMarkup } from '../../support/arbitrary-markup.ts';
import { STORY_VIEW } from '../../support/story-view.ts';

const context = { photos: STORY_VIEW.photos.map(({ src }) => src), files: ['clip.mp4'] };

/** What a reader sees of a body, or what a writer is told. */
function outcomeOf(body: string, parsed: ParsedBody): unknown {
  const isAccepted = checkBody(body, context, parsed).length === 0;
  return isAccepted ? renderBody(body, STORY_VIEW, parsed) : 'refused';
}

function expectSameOutcome(body: string): void {
  const parsed = parseNatively(body);
  // What Sätteri seems to refuse is read by `parseBody` again.
  if (parsed === undefined || checkBody(body, context, parsed).length > 0) return;
  expect(outcomeOf(body, parsed)).toEqual(outcomeOf(body, parseBody(body)));
}

describe('parseNatively', () => {
  it('reads bodies of the dialect as the preview shows them', () => {
    for (const body of ACCEPTED_BODIES) expectSameOutcome(body);
    fc.assert(fc.property(acceptedBody, expectSameOutcome));
  });

  it('reads any mixture of signs as the preview shows it, or leaves it', () => {
    for (const body of fc.sample(anyMarkup, { numRuns: 3000, seed: 1 })) expectSameOutcome(body);
    fc.assert(fc.property(anyMarkup, expectSameOutcome));
  });

  it('reads most of what people write', () => {
    const read = ACCEPTED_BODIES.filter((body) => parseNatively(body) !== undefined);
    expect(read.length / ACCEPTED_BODIES.length).toBeGreaterThan(0.75);
  });

  it.each([
    ['a bare address', 'Xem www.a.vn'],
    ['a character beyond the first plane', '~~*~~𛲜'],
    ['an empty item with a task behind it', '-\n[x] việc'],
    ['a loose list in a quote', '> 1. > a\n>\n> 1. b'],
    ['a table without bars at its edges', '**\\\n1\n- |'],
    ['a line of JavaScript', 'import 3'],
    ['a sign that opens no tag', '## 5<  \n'],
  ])('leaves %s', (_, body) => {
    expect(parseNatively(body)).toBeUndefined();
  });
});

describe('checkNatively', () => {
  it.each(Object.entries<Rule>(BODY_RULES))('says the same of %s', (_, { accepted, refused }) => {
    for (const body of [accepted, refused]) {
      const source = `---\ntitle: Trang\ndescription: Về trang.\n---\n\n${body}\n`;
      const options = { collection: pages, files: ['a.jpg', 'b.jpg'] };
      const { findings } = checkNatively(source, options);
      expect(findings).toEqual(checkSource(source, options).findings);
    }
  });
});
