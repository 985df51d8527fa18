import { join } from 'node:path';
import { readEnvironment } from './environment.ts';
import type { Publication } from './site/publication.ts';
import { standRevision } from './site/stand-revision.ts';

/**
 * Publishes what changed, in a process of its own. Argument: a {@link Publication} as JSON; the
 * places stand in the environment, as for a build. Writes events and last the outcome, one JSON
 * line each.
 */
const publication = JSON.parse(process.argv[2] ?? '') as Publication;
const write = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

const stand = standRevision(publication);
// Most of the program is loaded while git is at work.
const { createPhotoStore } = await import('../photos/photo-store.ts');
const { publishChanges } = await import('./site/publish-changes.ts');

const environment = readEnvironment();
// Pages are planned and rendered while the photos are encoded.
const photos = createPhotoStore({
  cacheDir: join(environment.cacheDir, 'photos'),
  filesFollow: true,
});

write(await publishChanges({ ...publication, environment, photos, stand, report: write }));
