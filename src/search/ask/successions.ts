import { toNfc } from '../../text/nfc.ts';
import type { Succession } from '../terms/known-successions.ts';
import { fold } from '../terms/spelling.ts';
import { readTokens } from '../terms/tokens.ts';

/** The query under the other names of what it names: "so khcn yen bai" as "so khcn Lào Cai". */
export function underOtherNames(query: string, successions: readonly Succession[]): string[] {
  const text = toNfc(query);
  const pairs = successions.flatMap(({ former, present }) => [
    [former, present] as const,
    [present, former] as const,
  ]);
  return pairs.flatMap(([name, other]) => {
    const place = findName(text, name);
    if (place === undefined) return [];
    return [text.slice(0, place.from) + other + text.slice(place.to)];
  });
}

function findName(text: string, name: string): { from: number; to: number } | undefined {
  const words = readTokens(text);
  const wanted = readTokens(toNfc(name)).map(({ form }) => fold(form));
  for (const first of words.keys()) {
    const stretch = words.slice(first, first + wanted.length);
    const [start, last] = [stretch[0], stretch.at(-1)];
    const isName = wanted.every((word, index) => fold(stretch[index]?.form ?? '') === word);
    if (isName && start && last) return { from: start.from, to: last.to };
  }
  return undefined;
}
