import type { ModelCode } from '../../model/index.ts';
import { COMPONENT_RULES } from './component-rules.ts';
import { CONTENT_RULES } from './content-rules.ts';
import { FRONT_MATTER_RULES } from './front-matter-rules.ts';
import { MARKUP_RULES } from './markup-rules.ts';
import type { Rule, RuleSet } from './rule.ts';
import { SYNTAX_RULES } from './syntax-rules.ts';

/** Rules over a body; their examples are bodies. */
export const BODY_RULES = {
  ...MARKUP_RULES,
  ...COMPONENT_RULES,
  ...SYNTAX_RULES,
} as const satisfies RuleSet;

/** Every rule beside the content model's own. Codes are permanent. */
export const RULES = {
  ...BODY_RULES,
  ...FRONT_MATTER_RULES,
  ...CONTENT_RULES,
} as const satisfies RuleSet;

export type RuleCode = keyof typeof RULES;
export type FindingCode = RuleCode | ModelCode;

/** Longest quotation of the author's words in a message. */
const LONGEST_QUOTE = 60;

/** Message of a rule: what is wrong, in the author's words, and what to do. */
export function messageOf(code: RuleCode, words: string, detail = ''): string {
  const rule: Rule = RULES[code];
  return `${rule.problem(quote(words), detail)} ${rule.remedy}`;
}

function quote(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : line;
}
