/** What a zip file says about one of its entries, before anything is unpacked. */
export interface ZipEntry {
  name: string;
  packed: number;
  unpacked: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const IN_EXTRA = 0xffffffff;
const EXTRA_64 = 1;

/**
 * Reads the central directory (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12).
 *
 * @param limit entries after which it stops
 * @returns undefined when there is no directory.
 */
export function readZipDirectory(bytes: Uint8Array, limit: number): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = findDirectory(view);
  if (at === undefined) return undefined;
  const entries: ZipEntry[] = [];
  while (entries.length < limit && signatureAt(view, at) === ENTRY) {
    const entry = readEntry(view, at);
    if (entry === undefined) return undefined;
    entries.push(entry);
    at = entry.next;
  }
  return entries.length === 0 ? undefined : entries;
}

function readEntry(view: DataView, at: number): (ZipEntry & { next: number }) | undefined {
  if (at + ENTRY_LENGTH > view.byteLength) return undefined;
  const extra = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = extra + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) return undefined;
  const name = new Uint8Array(
    view.buffer,
    view.byteOffset + at + ENTRY_LENGTH,
    extra - at - ENTRY_LENGTH,
  );
  const unpacked = view.getUint32(at + 24, true);
  return {
    name: new TextDecoder().decode(name),
    packed: view.getUint32(at + 20, true),
    unpacked: unpacked === IN_EXTRA ? unpackedIn(view, extra, extraEnd) : unpacked,
    next,
  };
}

/** The size that does not fit into 32 bits, or that a program did not know when it began. */
function unpackedIn(view: DataView, extra: number, end: number): number {
  for (let at = extra; at + 12 <= end; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === EXTRA_64) return Number(view.getBigUint64(at + 4, true));
  return Infinity;
}

/** The end record is the last one; only a comment may stand behind it. */
function findDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (signatureAt(view, at) !== END) continue;
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (size === IN_EXTRA || offset === IN_EXTRA) return findDirectory64(view, at);
    // Counted from the end: some programs put bytes before the first entry.
    return at - size;
  }
  return undefined;
}

function findDirectory64(view: DataView, end: number): number | undefined {
  const locator = end - LOCATOR_64_LENGTH;
  if (signatureAt(view, locator) !== LOCATOR_64) return undefined;
  const record = Number(view.getBigUint64(locator + 8, true));
  return record + 56 > view.byteLength ? undefined : Number(view.getBigUint64(record + 48, true));
}

function signatureAt(view: DataView, at: number): number | undefined {
  return at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : undefined;
}
