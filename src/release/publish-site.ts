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

write(await publishChanges({ ...publication, environment: readEnvironment(), report: write }));
