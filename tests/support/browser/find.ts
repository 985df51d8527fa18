import { canUnpack, unpackBundled } from './bundled.ts';
import { canInstallPackage, installPackage } from './debian.ts';
import { listInstalled } from './installed.ts';
import { whyNotStarting } from './start.ts';

/** A place where a browser may come from; `get` throws when it does not. */
interface Source {
  name: string;
  get: () => string;
}

/**
 * The path of a Chromium that has been seen to start: `CHROME_PATH` alone when it is set, else an
 * installed browser, Debian's package (as root), or the browser inside @sparticuz/chromium.
 */
export async function findChromium(sources = listSources()): Promise<string> {
  const failures: string[] = [];
  for (const source of sources) {
    const result = await trySource(source);
    if ('path' in result) return result.path;
    failures.push(`- ${source.name}: ${result.failure}`);
  }
  throw new Error(explain(failures));
}

function listSources(): Source[] {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined) return [{ name: `CHROME_PATH=${chosen}`, get: () => chosen }];
  const sources: Source[] = listInstalled().map((file) => ({ name: file, get: () => file }));
  if (canInstallPackage()) sources.push({ name: 'apt-get', get: installPackage });
  if (canUnpack()) sources.push({ name: '@sparticuz/chromium', get: unpackBundled });
  return sources;
}

async function trySource(source: Source): Promise<{ path: string } | { failure: string }> {
  try {
    const path = source.get();
    const failure = await whyNotStarting(path);
    return failure === null ? { path } : { failure };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function explain(failures: string[]): string {
  return [
    'The browser tests need Chrome, Chromium or Edge, and none could be started.',
    ...(failures.length === 0 ? ['None is installed where it is looked for.'] : failures),
    'Install Google Chrome or Chromium (Debian: apt-get install chromium), or set CHROME_PATH',
    'to the program of one, and run the tests again.',
  ].join('\n');
}
