import type { Report } from './progress.ts';
import type { Step } from './status.ts';

/** Does one step of a release, and tells when it begins and how long it took. */
export async function inStep<T>(report: Report, step: Step, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  report({ event: 'started', step });
  const made = await work();
  report({ event: 'finished', step, seconds: (performance.now() - startedAt) / 1000 });
  return made;
}
