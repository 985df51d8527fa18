import { hash } from 'node:crypto';

/** 132 bits of SHA-256, to tell whether bytes are what they were. */
export function digestBytes(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'base64url').slice(0, 22);
}
