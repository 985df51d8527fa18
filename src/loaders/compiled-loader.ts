import type { Loader, LoaderContext } from 'astro/loaders';
import { isReaderPromised } from '../archive/index.ts';
import { compileContent } from '../compile/compile-content.ts';
import type { CompiledContent } from '../compile/compiled-content.ts';
import { readEnvironment } from '../release/environment.ts';

interface LoadedEntry {
  id: string;
  data: object;
  digest?: string;
}

/**
 * Hands one collection of the compiled content to Astro. An entry whose digest stands in the store
 * is left alone; one that is gone from the content is removed. A build supplies its pages with an
 * archive without Astro's store, which then stays empty: for ten thousand stories it would take ten
 * seconds and most of the memory.
 */
export function compiledLoader(
  name: string,
  entriesOf: (content: CompiledContent) => readonly LoadedEntry[],
): Loader {
  const load = async ({ store, parseData, generateDigest, refreshContextData }: LoaderContext) => {
    const compiled = await compileOnce(refreshContextData?.['changedAt']);
    const entries = isReaderPromised() ? [] : entriesOf(compiled);
    const ids = new Set(entries.map(({ id }) => id));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    for (const { id, data, digest = generateDigest({ ...data }) } of entries) {
      if (store.get(id)?.digest === digest) continue;
      store.set({ id, digest, data: await parseData({ id, data: { ...data } }) });
    }
  };
  return { name: `compiled-${name}`, load };
}

let compiling: { changedAt: unknown; content: Promise<CompiledContent> } | undefined;

function compile(): Promise<CompiledContent> {
  const environment = readEnvironment();
  return compileContent(environment, { knownTree: environment.contentTree });
}

/** The collections of one build, or of one reload in development, share one compilation. */
function compileOnce(changedAt: unknown): Promise<CompiledContent> {
  if (compiling === undefined || compiling.changedAt !== changedAt) {
    compiling = { changedAt, content: compile() };
  }
  return compiling.content;
}
