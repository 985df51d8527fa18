import type { CleanNote } from './photo-note.ts';

/**
 * The note as an XMP packet, by the IPTC Photo Metadata Standard: Description is `dc:description`,
 * Credit Line is `photoshop:Credit`.
 */
export function writeXmp({ caption, credit }: CleanNote): Buffer {
  const properties = [
    caption &&
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(caption)}</rdf:li></rdf:Alt></dc:description>`,
    credit && `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
  ];
  return Buffer.from(
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
      '<x:xmpmeta xmlns:x="adobe:ns:meta/">' +
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">' +
      properties.join('') +
      '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  );
}

/** The note of a packet that `writeXmp` wrote; nothing when the packet holds anything more or anything else. */
export function readOwnXmp(packet: Buffer): CleanNote | undefined {
  const text = packet.toString('utf8');
  const note = {
    caption: unescapeXml(/<rdf:li xml:lang="x-default">([^<]*)<\/rdf:li>/.exec(text)?.[1] ?? ''),
    credit: unescapeXml(/<photoshop:Credit>([^<]*)<\/photoshop:Credit>/.exec(text)?.[1] ?? ''),
  };
  return writeXmp(note).equals(packet) ? note : undefined;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
