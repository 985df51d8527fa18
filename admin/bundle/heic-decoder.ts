import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Import this for the address of the decoder, a classic worker: `{id, buffer}` in, `{id, imageData, error}` out. */
const MODULE = 'virtual:heic-decoder';
const RESOLVED = `\0${MODULE}`;

/**
 * heic-to starts its decoder from a `blob:` address, which `script-src 'self'` forbids. The decoder
 * is a text inside the package; here it becomes a file of its own, word for word.
 */
export function heicDecoder(): Plugin {
  return {
    name: 'heic-decoder',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      const source = decoderIn(await readFile(packageFile(), 'utf8'));
      const reference = this.emitFile({ type: 'asset', name: 'heic-decoder.js', source });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}

/** @throws when the package is built another way, so that an update cannot break it in silence */
export function decoderIn(module: string): string {
  const [, quoted] = /let \w='(\(\(\)=>\{(?:[^'\\]|\\.)*)',\w=new Blob/su.exec(module) ?? [];
  if (quoted === undefined) throw new Error('No decoder was found inside of heic-to/csp.');
  return quoted.replaceAll(/\\(.)/gsu, (_, letter: string) => (letter === 'n' ? '\n' : letter));
}

function packageFile(): string {
  return fileURLToPath(import.meta.resolve('heic-to/csp'));
}
