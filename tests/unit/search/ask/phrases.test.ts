import { describe, expect, it } from 'vitest';

import { addEntries, noOccurrences } from '../../../../src/search/ask/occurrences.ts';
import { readPhrases } from '../../../../src/search/ask/phrases.ts';
import { planQuery } from '../../../../src/search/ask/plan.ts';
import { scoreDocument } from '../../../../src/search/ask/score-document.ts';
import { createConceptFinder } from '../../../../src/search/terms/concepts.ts';

const DOCUMENTS = 100;

/** The documents from 0 to `count`, in each of which something weighs the same. */
function inFirst(
  count: number,
  from = 0,
  weight = 5,
  isExact: (document: number) => boolean = () => true,
) {
  const occurrences = noOccurrences(DOCUMENTS);
  const documents = Array.from({ length: count }, (_, index) => from + index);
  for (const document of documents) {
    const entry = { form: '', folded: '', documents: [document], weights: [weight] };
    addEntries(occurrences, [entry], () => isExact(document));
  }
  return occurrences;
}

const planOf = (query: string) => planQuery(query, createConceptFinder([]));

describe('readPhrases', () => {
  it('joins words that pages write together, and parts them at a seam', () => {
    const places = {
      units: [inFirst(20), inFirst(60), inFirst(50), inFirst(40)],
      pairs: [inFirst(0), inFirst(15), inFirst(1), inFirst(20)],
    };
    const { phrases, seams } = readPhrases(planOf('sang tao ha giang'), places, DOCUMENTS);
    expect(phrases.map(({ units }) => units.length)).toEqual([2, 2]);
    expect(seams.map(({ occurrences }) => occurrences.count)).toEqual([1]);
  });

  it('parts words whose neighbours hold together much better on both sides', () => {
    const places = {
      units: [inFirst(60), inFirst(60), inFirst(60), inFirst(60)],
      pairs: [inFirst(0), inFirst(40), inFirst(5), inFirst(40)],
    };
    const { phrases } = readPhrases(planOf('cong nghe ben tre'), places, DOCUMENTS);
    expect(phrases.map(({ units }) => units.length)).toEqual([2, 2]);
  });

  it('counts how rare words are with the marks that were typed', () => {
    const phan = inFirst(90, 0, 5, (document) => document < 10);
    const { phrases } = readPhrases(
      planOf('Phàn'),
      { units: [phan], pairs: [inFirst(0)] },
      DOCUMENTS,
    );
    const bare = readPhrases(planOf('phan'), { units: [phan], pairs: [inFirst(0)] }, DOCUMENTS);
    expect(phrases[0]?.rarity).toBeGreaterThan(2);
    expect(bare.phrases[0]?.rarity).toBeLessThan(0.2);
  });

  it('asks for no filler between phrases', () => {
    const places = {
      units: [inFirst(20), inFirst(90), inFirst(50)],
      pairs: [inFirst(0), inFirst(0), inFirst(0)],
    };
    expect(readPhrases(planOf('họp ở Huế'), places, DOCUMENTS).required).toEqual([0, 2]);
  });

  it('asks for fillers where there is nothing else', () => {
    const places = { units: [inFirst(20), inFirst(90)], pairs: [inFirst(0), inFirst(0)] };
    expect(readPhrases(planOf('của các'), places, DOCUMENTS).required).toEqual([0, 1]);
  });
});

describe('scoreDocument', () => {
  it('lets a long phrase weigh no more than a short one of the same rarity', () => {
    // Document 0 has the four words together and the two apart; document 1 the other way round.
    const long = [0, 1, 2, 3].map(() => inFirst(10));
    const short = [inFirst(10), inFirst(10)];
    const places = {
      units: [...long, ...short],
      pairs: [
        inFirst(0),
        ...[0, 1, 2].map(() => without(inFirst(10), 1)),
        inFirst(0),
        without(inFirst(10), 0),
      ],
    };
    const phrases = readPhrases(planOf('a b c d e f'), places, DOCUMENTS);
    const [first, second] = [0, 1].map((document) => scoreDocument(phrases, 'loose', document));
    expect((first ?? 0) / (second ?? 0)).toBeCloseTo(1, 1);
  });
});

it('lets the seam of two phrases weigh less than the phrases, however rare it is', () => {
  // Document 0 has the seam, document 1 has both phrases.
  const phrases = readPhrases(
    planOf('a b c d'),
    {
      units: [0, 1, 2, 3].map(() => inFirst(20)),
      pairs: [inFirst(0), without(inFirst(20), 0), inFirst(1, 0, 15), inFirst(20)],
    },
    DOCUMENTS,
  );
  const [first, second] = [0, 1].map((document) => scoreDocument(phrases, 'loose', document));
  expect(second).toBeGreaterThan(first ?? Infinity);
});

function without(occurrences: ReturnType<typeof inFirst>, document: number) {
  occurrences.loose[document] = 0;
  return occurrences;
}
