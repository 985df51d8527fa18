import { configureGlobal } from 'fast-check';

const DEFAULT_RUNS = 10_000;

/** `FC_SEED` repeats a run: fast-check prints the seed of every failure. */
const seed = readInteger('FC_SEED');

configureGlobal({
  numRuns: readInteger('FC_RUNS') ?? DEFAULT_RUNS,
  ...(seed === undefined ? {} : { seed }),
});

function readInteger(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined) return undefined;
  if (!/^-?\d+$/.test(text)) throw new Error(`${name} is «${text}», expected a whole number`);
  return Number(text);
}
