import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { checkWordFile, WORD_LIMITS } from '../../../../src/import/word/check-file.ts';
import { importWord, NotWordError } from '../../../../src/import/word/index.ts';
import { WORD_REFUSALS, type WordRefusal } from '../../../../src/import/word/refusals.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (stream: string) =>
  Buffer.concat([OLE, Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(40)]);
const zipOf = (parts: Record<string, string | Uint8Array>) => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};
const wordFile = async () =>
  new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Một')] }] })),
  );

async function refusalOf(bytes: Uint8Array): Promise<WordRefusal | undefined> {
  try {
    await importWord(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof NotWordError) return error.refusal;
    throw error;
  }
}

it.each<[string, Uint8Array | Promise<Uint8Array>, WordRefusal]>([
  ['an empty file', new Uint8Array(), 'empty'],
  ['a .doc', ole('WordDocument'), 'oldWord'],
  ['a document with a password', ole('EncryptedPackage'), 'locked'],
  ['an old workbook', ole('Workbook'), 'otherOffice'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
  ['an RTF', Buffer.from('{\\rtf1\\ansi'), 'richText'],
  ['a web page named .docx', Buffer.from('<html><body>Một</body></html>'), 'webPage'],
  [
    'an .odt',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    'openDocument',
  ],
  [
    'a workbook',
    zipOf({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' }),
    'otherOffice',
  ],
  ['another zip', zipOf({ 'a.txt': 'một' }), 'unknown'],
  ['any bytes', Buffer.from('không phải Word'), 'unknown'],
  [
    'a photo',
    sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer(),
    'photo',
  ],
  ['a zip without its end', wordFile().then((bytes) => bytes.subarray(0, -200)), 'damaged'],
  ['a document without its main part', zipOf({ 'word/styles.xml': '<a/>' }), 'damaged'],
  ['a document of broken XML', zipOf({ 'word/document.xml': '<w:document><w:p>' }), 'damaged'],
])('refuses %s', async (_, bytes, refusal) => {
  expect(await refusalOf(await bytes)).toBe(refusal);
});

it('says the remedy for each refusal', () => {
  for (const message of Object.values(WORD_REFUSALS)) expect(message).toMatch(/ Hãy [^]+\.$/u);
});

it('refuses a heavy file without reading it', async () => {
  const heavy = new Uint8Array(WORD_LIMITS.fileBytes + 1);
  heavy.set(await wordFile());
  expect(() => checkWordFile(heavy)).toThrow(WORD_REFUSALS.heavy);
});

it('refuses a file that would unpack to too much, by its directory', async () => {
  const bomb = await zipOf({ 'word/document.xml': new Uint8Array(30_000_000) });
  expect(() => checkWordFile(bomb)).toThrow(WORD_REFUSALS.bloated);
  const noise = Uint8Array.from({ length: 400_000 }, (_, index) => (index * 7919 * index) % 251);
  const large = await zipOf({ a: noise, 'word/document.xml': new Uint8Array(40_000_000) });
  expect(() => checkWordFile(withSize(large, 'word/document.xml', 201_000_000))).toThrow(
    WORD_REFUSALS.bloated,
  );
});

it('refuses too many parts', async () => {
  const names = Array.from({ length: WORD_LIMITS.entries + 1 }, (_, index) => `word/${index}`);
  const many = await zipOf(Object.fromEntries(names.map((name) => [name, ''])));
  expect(() => checkWordFile(many)).toThrow(WORD_REFUSALS.bloated);
});

it('counts what it unpacks when the directory lies', async () => {
  const word = await JSZip.loadAsync(await wordFile());
  const noise = Uint8Array.from({ length: 2_000_000 }, (_, index) => (index * 7919 * index) % 251);
  word.file('word/media/a.bin', noise, { compression: 'STORE' });
  word.file('word/document.xml', new Uint8Array(60_000_000).fill(32));
  const bytes = await word.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  const lying = withSize(bytes, 'word/document.xml', 1000);
  expect(() => checkWordFile(lying)).not.toThrow();
  expect(await refusalOf(lying)).toBe('bloated');
});

/** The same zip, whose directory gives a part another size. */
function withSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(zip);
  const at = changed.lastIndexOf(name) - 46;
  expect(changed.readUInt32LE(at)).toBe(0x02014b50);
  changed.writeUInt32LE(size, at + 24);
  return changed;
}

it.each([
  ['entities that grow', '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>', '&b;'],
  ['an entity of a file', '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>', '&f;'],
])('takes nothing from %s', async (_, declaration, call) => {
  const word = await JSZip.loadAsync(await wordFile());
  const xml = (await word.file('word/document.xml')?.async('string')) ?? '';
  const hostile = declaration + xml.replace(/^<\?xml[^>]*>/u, '').replace('Một', `Một ${call}`);
  word.file('word/document.xml', hostile);
  const bytes = await word.generateAsync({ type: 'uint8array' });
  const text = await importWord(bytes).then(
    ({ title, lead, body }) => title + lead + body,
    (error: unknown) => (error instanceof NotWordError ? error.message : 'another error'),
  );
  expect(text).not.toMatch(/haha|root:|another error/u);
});

it('reads a document with macros, and one whose main part has another name', async () => {
  const word = await JSZip.loadAsync(await wordFile());
  const xml = (await word.file('word/document.xml')?.async('string')) ?? '';
  const rels = (await word.file('_rels/.rels')?.async('string')) ?? '';
  word.remove('word/document.xml').file('word/document2.xml', xml);
  word.file('_rels/.rels', rels.replace('word/document.xml', '/word/document2.xml'));
  word.file('word/vbaProject.bin', OLE);
  const bytes = await word.generateAsync({ type: 'uint8array' });
  expect((await importWord(bytes)).title).toBe('Một');
});
