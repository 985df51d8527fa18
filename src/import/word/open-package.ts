import JSZip from 'jszip';
import { WORD_LIMITS } from './check-file.ts';
import { NotWordError } from './refusals.ts';

/** The parts of a Word file. */
export interface WordPackage {
  exists(path: string): boolean;
  readBytes(path: string): Promise<Uint8Array>;
  readText(path: string): Promise<string>;
}

/** One part of XML; a story is a few hundred kilobytes. */
const LARGEST_XML = 40_000_000;

/**
 * Opens a file that `checkWordFile` let through. The sizes in its directory may lie, so everything
 * is counted while it is unpacked.
 */
export async function openPackage(bytes: Uint8Array): Promise<WordPackage> {
  const zip = await JSZip.loadAsync(bytes);
  let left: number = WORD_LIMITS.unpackedBytes;
  const unpack = async (path: string, most: number): Promise<Uint8Array> => {
    const entry = zip.file(path);
    if (entry === null) throw new Error(`The package has no part ${path}.`);
    const content = await readWithin(entry, Math.min(left, most));
    left -= content.length;
    return content;
  };
  const texts = new Map<string, Promise<string>>();
  const readText = async (path: string): Promise<string> =>
    new TextDecoder().decode(await unpack(path, LARGEST_XML));
  return {
    exists: (path) => zip.file(path) !== null,
    readBytes: (path) => unpack(path, Infinity),
    readText: (path) => {
      const text = texts.get(path) ?? readText(path);
      texts.set(path, text);
      return text;
    },
  };
}

/** JSZip streams a part in pieces of 64 KB at most; its types do not name the stream. */
interface PartStream {
  on(event: 'data', listen: (chunk: Uint8Array) => void): PartStream;
  on(event: 'error', listen: (error: Error) => void): PartStream;
  on(event: 'end', listen: () => void): PartStream;
  resume(): PartStream;
  pause(): PartStream;
}

function readWithin(entry: JSZip.JSZipObject, most: number): Promise<Uint8Array> {
  const stream = (
    entry as unknown as { internalStream(type: 'uint8array'): PartStream }
  ).internalStream('uint8array');
  const chunks: Uint8Array[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    stream
      .on('data', (chunk) => {
        length += chunk.length;
        if (length <= most) chunks.push(chunk);
        else {
          stream.pause();
          reject(new NotWordError('bloated'));
        }
      })
      .on('error', reject)
      .on('end', () => resolve(joined(chunks, length)))
      .resume();
  });
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
