import { hash } from 'node:crypto';

export const SHORT_DIGEST_LENGTH = 22;

/** 132 bits: enough to tell any two things of one site apart. */
export function shortDigest(of: string | Uint8Array): string {
  return hash('sha256', of, 'base64url').slice(0, SHORT_DIGEST_LENGTH);
}
