import type { ReleaseStatus } from '../status.ts';

/** What commands around releases exit with; scripts rely on them. */
export const EXIT = {
  /** Done, or nothing to do. */
  done: 0,
  /** The content or the site made of it was refused: the findings say what editors must do. */
  refused: 1,
  /** The command was not called as it should be. */
  usage: 2,
  /** The machine or a program failed: the operator must act. */
  broken: 3,
} as const;

export function exitCodeOf({ state, findings = [] }: ReleaseStatus): number {
  if (state !== 'failed') return EXIT.done;
  return findings.length > 0 ? EXIT.refused : EXIT.broken;
}
