import { posix } from 'node:path';
import type { FileFinding } from '../compile/content-error.ts';
import { ReleaseFailure } from './release-failure.ts';

/** Findings of the content check, with the files as editors know them: by their place in the repository. */
export function contentFailure(findings: readonly FileFinding[]): ReleaseFailure {
  return new ReleaseFailure(`Nội dung có ${String(findings.length)} lỗi nên chưa đưa lên.`, {
    findings: findings.map((finding) => ({
      ...finding,
      path: posix.join('content', finding.path),
    })),
  });
}
