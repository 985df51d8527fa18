import { describe, expect, it } from 'vitest';

import { createConceptFinder } from '../../../../src/search/terms/concepts.ts';
import { KNOWN_WORDS } from '../../../../src/search/terms/known-words.ts';
import { readTokens } from '../../../../src/search/terms/tokens.ts';

const concepts = createConceptFinder(KNOWN_WORDS);

function found(text: string, loosely = false): string[] {
  return concepts.find(readTokens(text), loosely).map(({ term }) => term);
}

describe('a concept', () => {
  it.each(['KH&CN', 'KHCN', 'Khoa học và Công nghệ', 'khoa học, công nghệ', 'KH & CN'])(
    'is in "%s"',
    (text) => {
      expect(found(text)).toEqual(['#khcn']);
    },
  );

  it('is found without marks only by those who read loosely', () => {
    expect(found('khoa hoc va cong nghe')).toEqual([]);
    expect(found('khoa hoc va cong nghe', true)).toEqual(['#khcn']);
  });

  it('covers the words that it was read from', () => {
    const [concept] = concepts.find(readTokens('Sở Khoa học và Công nghệ tỉnh'), false);
    expect(concept).toMatchObject({ first: 1, end: 6, isExact: true });
  });

  it('may stand within another', () => {
    expect(found('an toàn bức xạ hạt nhân')).toEqual(['#atbxhn', '#atbx']);
  });

  it('of a kind of paper is in numbers only', () => {
    expect(found('05/2021/TT-BKHCN')).toContain('#thongtu');
    expect(found('TT huyện')).toEqual([]);
    expect(found('Thông tư mới')).toEqual(['#thongtu']);
  });
});

describe('the words that every site knows', () => {
  it('have no form twice', () => {
    const forms = KNOWN_WORDS.flatMap((group) => group.forms.map((form) => form.toLowerCase()));
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  it('have at least two ways to write each', () => {
    const ways = KNOWN_WORDS.map(({ forms, inNumbers = [] }) => forms.length + inNumbers.length);
    expect(Math.min(...ways)).toBe(2);
  });
});
