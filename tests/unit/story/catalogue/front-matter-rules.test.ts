import { describe, expect, it } from 'vitest';
import { site, type Collection } from '../../../../src/model/index.ts';
import { text } from '../../../../src/model/kinds/index.ts';
import { FRONT_MATTER_RULES } from '../../../../src/story/catalogue/front-matter-rules.ts';
import { checkSource } from '../../../../src/story/check-source.ts';

const collection: Collection = {
  ...site,
  format: 'mdx',
  fields: { title: text({ label: 'Tiêu đề', required: true }) },
};
const codesIn = (source: string) =>
  checkSource(source, { collection }).findings.map(({ code }) => code);

describe.each(Object.entries(FRONT_MATTER_RULES))('rule %s', (code, { accepted, refused }) => {
  it('accepts its right example', () => {
    expect(codesIn(accepted)).toEqual([]);
  });

  it('refuses its wrong example with its own code only', () => {
    expect(codesIn(refused)).toEqual([code]);
  });

  it('does not look into the body', () => {
    expect(codesIn(`${accepted}\n~~~~\n${refused}\n~~~~\n`)).toEqual([]);
  });
});
