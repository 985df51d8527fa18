/**
 * The content of a file of the index.
 *
 * @throws {Error} when it is cut, changed or something else, such as a page that says "not found"
 */
export async function unpack(
  name: string,
  packed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new Error(`Not a whole file of the search index: ${name}`, { cause });
  }
}
