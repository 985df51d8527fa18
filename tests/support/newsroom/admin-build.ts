import { join } from 'node:path';
import { buildAdmin } from '../../../admin/build.ts';
import { readEnvironment } from '../../../src/release/environment.ts';
// Makes the pages.
import './stub-build.ts';

/** The stub site with the real admin. Arguments: the file that names a fault, the cache folder. */
const { outDir, isTrial } = readEnvironment();
await buildAdmin({ outDir: join(outDir, 'admin'), cacheDir: process.argv[3] ?? '', isTrial });
