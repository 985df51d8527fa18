import { tidyText } from '../blocks/tidy-inlines.ts';

const TEXT_BOX = /<(?:w:)?txbxContent\b[^>]*>(.*?)<\/(?:w:)?txbxContent>/gsu;
const OBJECTS: readonly (readonly [RegExp, string])[] = [
  [/<a:graphicData\b[^>]*\/chart(?:ex)?"/gu, 'biểu đồ'],
  [/<a:graphicData\b[^>]*\/diagram"/gu, 'sơ đồ SmartArt'],
  [/<o:OLEObject\b/gu, 'đối tượng nhúng'],
  [/<m:oMath[\s>]/gu, 'công thức'],
];

/** What the XML of a Word document says that mammoth passes over. */
export interface PackageFacts {
  textBoxes: string[];
  /** Such as «2 biểu đồ». */
  objects: string[];
}

export function readPackageFacts(documentXml: string): PackageFacts {
  // Word writes a text box twice, for new and for old readers.
  const once = documentXml.replaceAll(/<mc:Fallback\b.*?<\/mc:Fallback>/gsu, '');
  return {
    textBoxes: [...once.matchAll(TEXT_BOX)].map(([, xml = '']) => textOf(xml)),
    objects: OBJECTS.flatMap(([pattern, name]) => {
      const count = once.match(pattern)?.length ?? 0;
      return count === 0 ? [] : [`${String(count)} ${name}`];
    }),
  };
}

/** The font that a style names, its own or the one of the style that it is based on. */
export function readStyleFonts(
  stylesXml: string,
): (styleId: string | null | undefined) => string | undefined {
  const standard = fontIn(/<w:docDefaults>.*?<\/w:docDefaults>/su.exec(stylesXml)?.[0] ?? '');
  const styles = new Map<string, { font?: string | undefined; base?: string | undefined }>();
  let normal: string | undefined;
  for (const [xml] of stylesXml.matchAll(/<w:style\b.*?<\/w:style>/gsu)) {
    const id = attribute(xml, 'w:styleId');
    if (id === undefined) continue;
    styles.set(id, { font: fontIn(xml), base: /<w:basedOn w:val="([^"]*)"/u.exec(xml)?.[1] });
    if (/^<w:style\b[^>]*w:default="(?:1|true)"/u.test(xml) && xml.includes('w:type="paragraph"'))
      normal = id;
  }
  return (styleId) => {
    const seen = new Set<string>();
    for (let id = styleId ?? normal; id !== undefined && !seen.has(id); id = styles.get(id)?.base) {
      seen.add(id);
      const font = styles.get(id)?.font;
      if (font !== undefined) return font;
    }
    return standard;
  };
}

export const STYLES_PART = 'word/styles.xml';

/** Where the text of the document is, by the relationships of the package. */
export function mainPart(relationshipsXml: string): string {
  const found = relationshipsXml
    .match(/<(?:\w+:)?Relationship\b[^>]*>/gu)
    ?.find((xml) => attribute(xml, 'Type')?.endsWith('/relationships/officeDocument'));
  return attribute(found ?? '', 'Target')?.replace(/^\//u, '') ?? 'word/document.xml';
}

function fontIn(xml: string): string | undefined {
  const fonts = /<w:rFonts\b[^>]*>/u.exec(xml)?.[0] ?? '';
  return attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi');
}

function attribute(xml: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(xml)?.[1];
}

function textOf(xml: string): string {
  const text = xml.replaceAll(/<\/w:p>/gu, ' ').replaceAll(/<[^>]*>/gu, '');
  const named: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
  };
  return tidyText(
    text.replaceAll(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => named[name] ?? ''),
  ).trim();
}
