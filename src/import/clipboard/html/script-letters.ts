import type { Look } from './look.ts';

const SUPER = new Map(
  Array.from('0123456789+-−=()n', (sign, at) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'[at] ?? '']),
);
const SUB = new Map(
  Array.from('0123456789+-−=()', (sign, at) => [sign, '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'[at] ?? '']),
);

/** m², CO₂: a story has no raised text, but Unicode has raised digits. Other text stays as it is. */
export function writeScript(text: string, script: Look['script']): string {
  if (script === 'base') return text;
  const table = script === 'super' ? SUPER : SUB;
  const letters = Array.from(text.trim());
  if (letters.length === 0 || !letters.every((letter) => table.has(letter))) return text;
  return text.replace(text.trim(), letters.map((letter) => table.get(letter) ?? '').join(''));
}
