import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { excerptOf, markMatches, type Segment } from '../../../src/search/excerpt.ts';

const FILLER = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(8);

function write(segments: Segment[]): string {
  return segments.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
}

describe('markMatches', () => {
  it('marks the words of the query and keeps the rest', () => {
    expect(write(markMatches('Đảng ủy Sở họp, <b>&', 'dang uy'))).toBe('[Đảng] [ủy] Sở họp, <b>&');
  });

  it('loses no character of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          expect(
            markMatches(text, query)
              .map((segment) => segment.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

describe('excerptOf', () => {
  it('shows a short text whole', () => {
    expect(write(excerptOf('Sáng nay họp.', 'hop'))).toBe('Sáng nay [họp].');
  });

  it('shows the beginning when the text has no word of the query', () => {
    expect(write(excerptOf(FILLER, 'sơ kết'))).toMatch(/^một hai ba .* …$/u);
  });

  it('shows the place where the words stand together rather than the first place', () => {
    const text = `Hội viên Sở nghị bàn. ${FILLER}Sáng nay hội nghị sơ kết bế mạc. ${FILLER}`;
    expect(write(excerptOf(text, 'hoi nghi so ket'))).toMatch(
      /^… .*\[hội\] \[nghị\] \[sơ\] \[kết\].* …$/u,
    );
  });

  it('shows the words before the first match', () => {
    const text = `${FILLER}Theo Nghị quyết số 60-NQ/ĐU ngày ấy. ${FILLER}`;
    expect(write(excerptOf(text, '60-NQ/ĐU'))).toContain('Theo Nghị quyết số [60-NQ/ĐU] ngày ấy.');
  });

  it('shows the end of the text without a gap', () => {
    expect(write(excerptOf(`${FILLER}kết thúc.`, 'ket thuc'))).toMatch(/\[kết\] \[thúc\]\.$/u);
  });
});
