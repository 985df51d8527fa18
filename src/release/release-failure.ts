import type { ReleaseFinding } from './status.ts';

/** Why a release cannot go up. The message is Vietnamese and meant for the editors. */
export class ReleaseFailure extends Error {
  readonly findings: readonly ReleaseFinding[];

  constructor(
    message: string,
    findings: readonly ReleaseFinding[] = [],
    options: ErrorOptions = {},
  ) {
    super(message, options);
    this.name = 'ReleaseFailure';
    this.findings = findings;
  }
}
