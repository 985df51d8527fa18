import { describe, expect, it } from 'vitest';

import { planQuery } from '../../../../src/search/ask/plan.ts';
import { excerptOf } from '../../../../src/search/show/excerpt.ts';
import { findMatches } from '../../../../src/search/show/matches.ts';
import { createConceptFinder } from '../../../../src/search/terms/concepts.ts';

const CONCEPTS = createConceptFinder([]);
const FILLER = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(8);

function excerpt(text: string, query: string): string {
  const matches = findMatches(text, planQuery(query, CONCEPTS), CONCEPTS);
  return excerptOf(text, matches)
    .map((segment) => (segment.isMatch ? `[${segment.text}]` : segment.text))
    .join('');
}

describe('excerptOf', () => {
  it('shows a short text whole', () => {
    expect(excerpt('Sáng nay họp.', 'hop')).toBe('Sáng nay [họp].');
  });

  it('shows the beginning when the text has no word of the query', () => {
    expect(excerpt(FILLER, 'sơ kết')).toMatch(/^một hai ba .* …$/u);
  });

  it('shows the place where the words stand together rather than the first place', () => {
    const text = `Hội viên Sở nghị bàn. ${FILLER}Sáng nay hội nghị sơ kết bế mạc. ${FILLER}`;
    expect(excerpt(text, 'hoi nghi so ket')).toMatch(/^… .*\[hội nghị sơ kết\].* …$/u);
  });

  it('shows the words before the first match', () => {
    const text = `${FILLER}Theo Nghị quyết số 60-NQ/ĐU ngày ấy. ${FILLER}`;
    expect(excerpt(text, '60-NQ/ĐU')).toContain('Theo Nghị quyết số [60-NQ/ĐU] ngày ấy.');
  });

  it('shows the end of the text without a gap', () => {
    expect(excerpt(`${FILLER}kết thúc.`, 'ket thuc')).toMatch(/\[kết thúc\]\.$/u);
  });
});
