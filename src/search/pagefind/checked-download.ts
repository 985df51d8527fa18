/** What was fetched, or why it could not be: Pagefind itself takes a lost file for "no results". */
export interface Downloads {
  fetch: typeof globalThis.fetch;
  /** The first failure since the last call, if any. */
  takeFailure(): Error | undefined;
}

const SIGNATURE = 'pagefind_dcd';
const GZIP = [0x1f, 0x8b];
const PACKED = /\.(?:pf_\w+|pagefind)$/u;

/**
 * Downloads for Pagefind, each checked and unpacked: a refusal, a broken connection, a cut or
 * changed file is remembered, where Pagefind would go on without the file.
 */
export function checkDownloads(download: (address: string) => Promise<Response>): Downloads {
  let failure: Error | undefined;
  return {
    async fetch(input) {
      const address = input instanceof Request ? input.url : input.toString();
      try {
        return await checkedFile(address, await download(address));
      } catch (error) {
        failure ??= error instanceof Error ? error : new Error(String(error));
        throw error;
      }
    },
    takeFailure() {
      const first = failure;
      failure = undefined;
      return first;
    },
  };
}

async function checkedFile(address: string, response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${String(response.status)} ${address}`);
  const received = new Uint8Array(await response.arrayBuffer());
  if (!PACKED.test(address.replace(/\?.*$/u, ''))) return new Response(received);
  const isGzip = GZIP.every((byte, index) => received[index] === byte);
  const content = isGzip ? await gunzip(address, received) : received;
  const signature = new TextDecoder().decode(content.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new Error(`Not a file of the index: ${address}`);
  return new Response(content);
}

async function gunzip(
  address: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new Error(`Cut or changed: ${address}`, { cause });
  }
}
