import { expect, it } from 'vitest';
import { readPackageFacts, readStyleFonts } from '../../../../src/import/word/word-package.ts';

const CHART =
  '<w:drawing><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></a:graphicData></w:drawing>';

it('counts charts, but not the namespaces that a document declares', () => {
  const declared =
    '<w:document xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex">';
  expect(readPackageFacts(declared).objects).toEqual([]);
  expect(readPackageFacts(`${declared}${CHART}${CHART}`).objects).toEqual(['2 biểu đồ']);
});

it('counts a text box once, which Word writes twice', () => {
  const box = '<w:txbxContent><w:p><w:r><w:t>Một &amp;lt; hai</w:t></w:r></w:p></w:txbxContent>';
  const xml = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
  expect(readPackageFacts(xml).textBoxes).toEqual(['Một &lt; hai']);
});

it('finds the font of a style in the style that it is based on', () => {
  const fontOf = readStyleFonts(`<w:styles>
    <w:docDefaults><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>
  </w:styles>`);
  expect(fontOf('Con')).toBe('.VnTime');
  expect(fontOf(null)).toBe('.VnTime');
  expect(fontOf('Vong')).toBe('Times New Roman');
});
