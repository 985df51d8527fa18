export interface IsoBox {
  readonly type: string;
  readonly content: Buffer;
}

/** The boxes of an ISO 14496-12 container, one level. Throws when they do not fill the bytes exactly. */
export function readIsoBoxes(bytes: Buffer): IsoBox[] {
  const boxes: IsoBox[] = [];
  let at = 0;
  while (at < bytes.length) {
    const { contentAt, end } = readBoxExtent(bytes, at);
    if (end > bytes.length || end < contentAt)
      throw new RangeError(`A box at offset ${at.toString()} has a wrong length`);
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(contentAt, end),
    });
    at = end;
  }
  return boxes;
}

export function writeIsoBox(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(header.length + content.length);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, content]);
}

function readBoxExtent(bytes: Buffer, at: number): { contentAt: number; end: number } {
  const length = bytes.readUInt32BE(at);
  if (length === 0) return { contentAt: at + 8, end: bytes.length };
  if (length === 1) return { contentAt: at + 16, end: at + Number(bytes.readBigUInt64BE(at + 8)) };
  return { contentAt: at + 8, end: at + length };
}
