/** A repeatable source of chance (mulberry32): equal seeds, equal archives. */
export interface Random {
  /** 0 ≤ x < 1 */
  fraction(): number;
  /** A whole number, `from` ≤ n ≤ `to`. */
  between(from: number, to: number): number;
  one<T>(items: readonly T[]): T;
  /** Distinct items in the order of the list. */
  some<T>(items: readonly T[], count: number): T[];
  chance(probability: number): boolean;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number =>
    from + Math.floor(fraction() * (to - from + 1));
  const one = <T>(items: readonly T[]): T => items[between(0, items.length - 1)] as T;
  const some = <T>(items: readonly T[], count: number): T[] => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(count, items.length)) chosen.add(between(0, items.length - 1));
    return items.filter((_, index) => chosen.has(index));
  };
  return { fraction, between, one, some, chance: (probability) => fraction() < probability };
}
