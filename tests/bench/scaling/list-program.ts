import { gitIn } from '../../../src/release/git.ts';
import { listRevision } from '../../../src/release/list-revision.ts';

/** Lists the content of a made-up repository, as every publication does. Arguments: repository, git configuration. */
const [repository = '', gitConfig = ''] = process.argv.slice(2);
const startedAt = performance.now();
const tree = (await gitIn(repository, gitConfig)(['rev-parse', 'main:content'])).trim();
const { entries } = await listRevision({ repository, gitConfig }, tree);
const seconds = (performance.now() - startedAt) / 1000;
process.stdout.write(JSON.stringify({ seconds, entries: entries.length }));
