import type { Finding } from '../story/index.ts';

/** A finding with the file it stands in, relative to the content directory. */
export interface FileFinding extends Omit<Finding, 'code'> {
  path: string;
  code: string;
}

/** The content cannot be built; every finding is in it. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly findings: readonly FileFinding[];

  constructor(findings: readonly FileFinding[]) {
    const lines = findings.map(
      ({ path, line, column, code, message }) =>
        `${path}:${String(line)}:${String(column)}  ${message} (${code})`,
    );
    super(`Nội dung có ${String(findings.length)} lỗi:\n${lines.join('\n')}`);
    this.findings = findings;
  }
}
