import fc from 'fast-check';
import JSZip from 'jszip';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { importWord, NotWordError } from '../../../../src/import/word/index.ts';
import { readZipDirectory } from '../../../../src/import/word/zip-directory.ts';
import { makeWordStory } from '../../../support/word-story.ts';

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = new Uint8Array((await makeWordStory()).bytes);
});
afterEach(() => vi.unstubAllGlobals());

/** The story with one part of its XML changed. */
async function withPart(path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  zip.file(path, change((await zip.file(path)?.async('string')) ?? ''));
  return zip.generateAsync({ type: 'uint8array' });
}

const outcomeOf = (file: Uint8Array): Promise<string> =>
  importWord(file).then(
    () => 'read',
    (error: unknown) => (error instanceof NotWordError ? 'refused' : String(error)),
  );

it('asks nobody for a linked image, and names it as lost', async () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  const linked = await withPart('word/document.xml', (xml) =>
    xml.replace(/r:embed="[^"]*"/u, 'r:link="rIdFar"'),
  );
  const zip = await JSZip.loadAsync(linked);
  const rels = 'word/_rels/document.xml.rels';
  const far = `<Relationship Id="rIdFar" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/a.png" TargetMode="External"/>`;
  zip.file(rels, ((await zip.file(rels)?.async('string')) ?? '').replace('</Rel', `${far}</Rel`));
  const { photos, lost } = await importWord(await zip.generateAsync({ type: 'uint8array' }));
  expect(fetched).not.toHaveBeenCalled();
  expect(photos).toHaveLength(3);
  expect(lost.join('\n')).toContain(
    'Hình «Toàn cảnh hội nghị» (hỏng, hoặc không nằm trong tệp) không dùng được',
  );
});

it('refuses XML that nests without end', async () => {
  const deep = await withPart('word/document.xml', (xml) =>
    xml.replace('<w:body>', `<w:body>${'<w:sdt><w:sdtContent>'.repeat(50_000)}`),
  );
  expect(await outcomeOf(deep)).toBe('refused');
});

it('reads or refuses a damaged file, and never fails in another way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.option(fc.nat(bytes.length), { freq: 3 }),
      async (changes, end) => {
        const damaged = Uint8Array.from(bytes.subarray(0, end ?? bytes.length));
        for (const [place, byte] of changes) if (place < damaged.length) damaged[place] = byte;
        expect(await outcomeOf(damaged)).toMatch(/^(?:read|refused)$/u);
      },
    ),
    { numRuns: 60 },
  );
});

it('reads any bytes as a directory or as none', () => {
  const end = [0x50, 0x4b, 0x05, 0x06];
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 80 }),
      fc.uint8Array({ maxLength: 40 }),
      (head, tail) => {
        const file = Uint8Array.from([...head, ...end, ...tail]);
        expect(readZipDirectory(file, 9)).toSatisfy(
          (entries: unknown) => entries === undefined || Array.isArray(entries),
        );
      },
    ),
  );
});
