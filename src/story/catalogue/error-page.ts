import { MODEL_CODES, type ModelCode } from '../../model/index.ts';
import { writeBlocks } from '../write/write-body.ts';
import { RULES, type FindingCode, type RuleCode } from './index.ts';
import { MODEL_HELP } from './model-help.ts';
import type { Rule } from './rule.ts';

/** Every code that a finding may carry, in the order of the catalogue. */
export const FINDING_CODES = [...Object.keys(RULES), ...Object.keys(MODEL_CODES)] as FindingCode[];

/** The page `docs/errors/<code>.md`, written from the catalogue. */
export function errorPage(code: FindingCode): string {
  return isRule(code) ? rulePage(code, RULES[code]) : modelPage(code);
}

/** What the page of any code says, whatever part of the system finds it. */
interface Help {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

export function helpPage(
  code: string,
  { title, why, remedy }: Help,
  examples: readonly string[] = [],
): string {
  const [heading = '', reason = '', advice = ''] = [title, why, remedy].map(writeText);
  const parts = [`# ${heading}`, `Mã: \`${code}\``, '## Vì sao', reason, '## Cách sửa', advice];
  return `${[...parts, ...examples].join('\n\n')}\n`;
}

function writeText(value: string): string {
  return writeBlocks([{ type: 'text', value }]);
}

function rulePage(code: RuleCode, rule: Rule): string {
  return helpPage(code, rule, [
    '## Được nhận',
    fenced(rule.accepted),
    '## Bị từ chối',
    fenced(rule.refused),
  ]);
}

function modelPage(code: ModelCode): string {
  return helpPage(code, { title: MODEL_CODES[code], ...MODEL_HELP[code] });
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
