/** Chance that is the same for the same seed: a linear congruential generator, its high bits. */
export interface Chance {
  /** 0 to `limit`, exclusive. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** Different ones. */
  pickSome<T>(from: readonly T[], count: number): T[];
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  return {
    below,
    pick,
    pickSome(from, count) {
      const rest = [...from];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(below(rest.length), 1),
      ).flat();
    },
  };
}
