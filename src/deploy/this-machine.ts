import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './place/planned-files.ts';

/** Where Debian puts the module. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export function thisMachine(root: string, etc: string): Machine {
  return {
    root,
    etc,
    project: join(import.meta.dirname, '..', '..'),
    node: process.execPath,
    hasBrotli: existsSync(BROTLI),
  };
}
