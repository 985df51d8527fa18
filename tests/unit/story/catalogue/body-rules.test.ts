import { describe, expect, it } from 'vitest';
import { BODY_RULES } from '../../../../src/story/catalogue/index.ts';
import type { Rule } from '../../../../src/story/catalogue/rule.ts';
import { checkBody } from '../../../../src/story/check/check-body.ts';

/** What stands around the examples of the catalogue. */
const AROUND = { photos: ['a.jpg', 'b.jpg'], files: ['a.jpg', 'b.jpg'] };
const codesIn = (body: string): string[] => checkBody(body, AROUND).map(({ code }) => code);

describe.each(Object.entries<Rule>(BODY_RULES))('rule %s', (code, { accepted, refused }) => {
  it('accepts its right example', () => {
    expect(codesIn(accepted)).toEqual([]);
  });

  it('refuses its wrong example with its own code only', () => {
    expect(new Set(codesIn(refused))).toEqual(new Set([code]));
  });

  it('does not look into a code block', () => {
    expect(codesIn(`Mẫu:\n\n~~~~\n${refused}\n~~~~`)).toEqual([]);
  });

  it('does not look into code within a line', () => {
    const [line = ''] = refused.split('\n');
    expect(codesIn(`Mẫu: \`\`\`\`\` ${line} \`\`\`\`\` đây.`)).toEqual([]);
  });
});
