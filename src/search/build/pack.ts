import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const BEST = 9;
const compress = promisify(gzip);

/** As files of the index are stored: gzip, whatever the server would do, with its checksum. */
export function pack(content: Uint8Array | string): Promise<Buffer> {
  return compress(content, { level: BEST });
}
