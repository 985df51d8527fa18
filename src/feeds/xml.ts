import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export { x };
export type XmlElement = ReturnType<typeof x>;

/** What XML 1.0 has no way to write. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A whole document in UTF-8; `toXml` escapes all that people wrote. */
export function xmlDocument(root: XmlElement): string {
  const text = toXml(root, { closeEmptyElements: true })
    .replaceAll(NOT_IN_XML, '')
    // XML 1.0, 2.4: not in text; the writer leaves it, and nothing here is a CDATA section.
    .replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
