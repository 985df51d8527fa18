import { compileContent, type ContentRevision } from '../compile/compile-content.ts';
import { ContentError, type FileFinding } from '../compile/content-error.ts';
import { listContentDir } from '../compile/list-content.ts';
import { readEnvironment, type BuildEnvironment } from './environment.ts';

/**
 * The content check of a release: compiles `CONTENT_DIR`, photos included, into `CACHE_DIR`, where
 * the site build finds it. Prints the findings as JSON; the exit code is 1 when there are any.
 */
const findings = await compile();
process.stdout.write(`${JSON.stringify(findings)}\n`);
process.exitCode = findings.length === 0 ? 0 : 1;

async function compile(): Promise<readonly FileFinding[]> {
  const environment = readEnvironment();
  const { contentTree } = environment;
  try {
    await compileContent(environment, {
      ...(contentTree !== undefined && { revision: listTree(environment, contentTree) }),
    });
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.findings;
    throw error;
  }
}

/** The engine has put exactly this tree into `contentDir`. */
async function listTree(
  { contentDir }: Pick<BuildEnvironment, 'contentDir'>,
  tree: string,
): Promise<ContentRevision> {
  return { tree, entries: await listContentDir(contentDir) };
}
