import type { ReleaseFinding } from './status.ts';

/** Why a release cannot go up. The message is Vietnamese and meant for the editors. */
export class ReleaseFailure extends Error {
  readonly findings: readonly ReleaseFinding[];
  /** What a program printed, for the person who looks after the machine. */
  readonly details: string;

  constructor(
    message: string,
    { findings = [], details = '' }: { findings?: readonly ReleaseFinding[]; details?: string },
  ) {
    super(message);
    this.name = 'ReleaseFailure';
    this.findings = findings;
    this.details = details;
  }
}
