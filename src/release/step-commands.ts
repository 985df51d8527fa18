import { join } from 'node:path';
import type { ReleaseSettings } from './settings.ts';

/** Pages are made of much that lives for moments: in a larger nursery less of it is copied about. */
const ROOM_FOR_GARBAGE = '--max-semi-space-size=64';

/** The programs of a release, run by `node` from the folder of the code. */
export function stepCommands(
  project: string,
  node: string = process.execPath,
): Required<Pick<ReleaseSettings['commands'], 'check' | 'build' | 'publish'>> {
  return {
    check: [node, join(project, 'src/release/compile-content.ts')],
    build: [node, ROOM_FOR_GARBAGE, join(project, 'node_modules/astro/bin/astro.mjs'), 'build'],
    publish: [node, ROOM_FOR_GARBAGE, join(project, 'src/release/publish-site.ts')],
  };
}
