import { join } from 'node:path';
import { createPhotoStore } from '../photos/photo-store.ts';
import { readEnvironment } from './environment.ts';
import { publishChanges } from './site/publish-changes.ts';
import type { Publication } from './site/publication.ts';

/**
 * Publishes what changed, in a process of its own. Argument: a {@link Publication} as JSON; the
 * places stand in the environment, as for a build. Writes events and last the outcome, one JSON
 * line each.
 */
const publication = JSON.parse(process.argv[2] ?? '') as Publication;
const write = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

const environment = readEnvironment();
// Pages are planned and rendered while the photos are encoded.
const photos = createPhotoStore({
  cacheDir: join(environment.cacheDir, 'photos'),
  filesFollow: true,
});

write(await publishChanges({ ...publication, environment, photos, report: write }));
