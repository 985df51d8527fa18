import sharp from 'sharp';
import { expect, test } from 'vitest';
import { embeddedText } from '../../../../../admin/photos/prepare/embedded-text.ts';
import { readEmbedded } from '../../../../../admin/photos/prepare/read-embedded.ts';
import { withIptc } from '../../../../support/iptc.ts';

const jpeg = (): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#258' } })
    .jpeg()
    .toBuffer();
const NONE = { caption: undefined, credit: undefined };

test.each([
  [{ caption: 'Chủ tọa điều hành', byline: 'Văn Bình' }, ['Chủ tọa điều hành', 'Văn Bình']],
  [{ caption: '  Toàn  cảnh\r\nhội nghị ' }, ['Toàn cảnh hội nghị', undefined]],
  [{ caption: 'Hội nghị'.normalize('NFD') }, ['Hội nghị', undefined]],
  [{ credit: 'Sở KH&CN' }, [undefined, 'Sở KH&CN']],
  [{ byline: 'X. Phương', credit: 'Sở KH&CN' }, [undefined, 'X. Phương']],
  [{ caption: 'Ðại hội' }, ['Đại hội', undefined]],
  // TCVN3 bytes, which are not UTF-8.
  [
    { caption: Buffer.from([0x48, 0xe9, 0x69, 0x20, 0x6e, 0x67, 0x68, 0xde]) },
    [undefined, undefined],
  ],
  [{ caption: 'OLYMPUS DIGITAL CAMERA' }, [undefined, undefined]],
  [{ caption: 'a\u0000b' }, [undefined, undefined]],
])('IPTC %j gives %j', async (text, [caption, credit]) => {
  const file = withIptc(await jpeg(), text);
  expect(await readEmbedded(Uint8Array.from(file))).toEqual({ caption, credit });
});

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Nghiên cứu &amp; phát triển</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Văn Bình</rdf:li><rdf:li>X. Phương</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

test('XMP comes before IPTC', async () => {
  const picture = sharp(await jpeg())
    .withXmp(XMP)
    .jpeg();
  const file = withIptc(await picture.toBuffer(), { caption: 'Cũ', byline: 'Cũ' });
  expect(await readEmbedded(Uint8Array.from(file))).toEqual({
    caption: 'Nghiên cứu & phát triển',
    credit: 'Văn Bình, X. Phương',
  });
});

test('text of a legacy font is not taken for Vietnamese', () => {
  expect(embeddedText({ dc: { description: 'Héi nghÞ tæng kÕt n¨m 2021' } })).toEqual(NONE);
});

test.each([[undefined], [{}], [7], [[]], [['', 3]]])('%j is no caption', (description) => {
  expect(embeddedText({ dc: { description } })).toEqual(NONE);
});

test('what is no photo has no text', async () => {
  expect(await readEmbedded(Uint8Array.from(Buffer.from('text')))).toEqual({});
});
