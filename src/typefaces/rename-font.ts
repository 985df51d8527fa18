const PLATFORM_WINDOWS = 3;
const UNICODE = 1;
const AMERICAN_ENGLISH = 0x409;
const TABLE_RECORD_BYTES = 16;
const NAME_RECORD_BYTES = 12;

/**
 * Gives a TrueType font other names, by their numbers in the OpenType specification (`name`). What
 * was cut out of a font may not carry a name that its licence reserves.
 */
export function renameFont(font: Buffer, names: Readonly<Record<number, string>>): Buffer {
  const table = nameTable(names);
  const renamed = Buffer.concat([font, Buffer.alloc(-font.length & 3), table]);
  const record = recordOf(renamed, 'name');
  renamed.writeUInt32BE(renamed.length - table.length, record + 8);
  renamed.writeUInt32BE(table.length, record + 12);
  return renamed;
}

/** The names that a font carries for Windows in English, by their numbers. */
export function readNames(font: Buffer): Record<number, string> {
  const start = font.readUInt32BE(recordOf(font, 'name') + 8);
  const strings = start + font.readUInt16BE(start + 4);
  const records = Array.from({ length: font.readUInt16BE(start + 2) }, (_, index) => {
    const at = start + 6 + index * NAME_RECORD_BYTES;
    const [platform, , language, id, length, offset] = Array.from({ length: 6 }, (__, field) =>
      font.readUInt16BE(at + 2 * field),
    ) as [number, number, number, number, number, number];
    const bytes = Buffer.from(font.subarray(strings + offset, strings + offset + length));
    return { isOurs: platform === PLATFORM_WINDOWS && language === AMERICAN_ENGLISH, id, bytes };
  });
  return Object.fromEntries(
    records
      .filter(({ isOurs }) => isOurs)
      .map(({ id, bytes }) => [id, bytes.swap16().toString('utf16le')]),
  );
}

function recordOf(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  const records = Array.from({ length: count }, (_, index) => 12 + index * TABLE_RECORD_BYTES);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === tag);
  if (record === undefined) throw new Error(`The font has no table «${tag}»`);
  return record;
}

function nameTable(names: Readonly<Record<number, string>>): Buffer {
  const entries = Object.entries(names).map(([id, text]) => ({
    id: Number(id),
    bytes: Buffer.from(text, 'utf16le').swap16(),
  }));
  const head = Buffer.alloc(6 + entries.length * NAME_RECORD_BYTES);
  head.writeUInt16BE(entries.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, { id, bytes }] of entries.entries()) {
    const fields = [PLATFORM_WINDOWS, UNICODE, AMERICAN_ENGLISH, id, bytes.length, offset];
    const at = 6 + index * NAME_RECORD_BYTES;
    for (const [place, field] of fields.entries()) head.writeUInt16BE(field, at + 2 * place);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...entries.map(({ bytes }) => bytes)]);
}
