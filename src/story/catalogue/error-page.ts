import { MODEL_CODES, type ModelCode } from '../../model/index.ts';
import { escapeProse } from '../escape-prose.ts';
import { RULES, type FindingCode, type RuleCode } from './index.ts';
import { MODEL_HELP } from './model-help.ts';
import type { Rule } from './rule.ts';

/** Every code that a finding may carry, in the order of the catalogue. */
export const FINDING_CODES = [...Object.keys(RULES), ...Object.keys(MODEL_CODES)] as FindingCode[];

/** The page `docs/errors/<code>.md`, written from the catalogue. */
export function errorPage(code: FindingCode): string {
  return isRule(code) ? rulePage(code, RULES[code]) : modelPage(code);
}

function rulePage(code: RuleCode, rule: Rule): string {
  return page(code, rule.title, rule.why, rule.remedy, [
    '## Được nhận',
    fenced(rule.accepted),
    '## Bị từ chối',
    fenced(rule.refused),
  ]);
}

function modelPage(code: ModelCode): string {
  const { why, remedy } = MODEL_HELP[code];
  return page(code, MODEL_CODES[code], why, remedy, []);
}

function page(
  code: string,
  title: string,
  why: string,
  remedy: string,
  examples: readonly string[],
): string {
  const said = [title, why, remedy].map(escapeProse);
  const [heading = '', reason = '', advice = ''] = said;
  const parts = [`# ${heading}`, `Mã: \`${code}\``, '## Vì sao', reason, '## Cách sửa', advice];
  return `${[...parts, ...examples].join('\n\n')}\n`;
}

/** A fence longer than any in the text. */
function fenced(example: string): string {
  const longest = Math.max(2, ...[...example.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${example.replace(/\n$/u, '')}\n${fence}`;
}

function isRule(code: FindingCode): code is RuleCode {
  return Object.hasOwn(RULES, code);
}
