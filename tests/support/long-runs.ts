import { configureGlobal } from 'fast-check';

const DEFAULT_RUNS = 10_000;

/** `FC_SEED` repeats a run: fast-check prints the seed of every failure. */
const seed = process.env['FC_SEED'];

configureGlobal({
  numRuns: Number(process.env['FC_RUNS'] ?? DEFAULT_RUNS),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});
