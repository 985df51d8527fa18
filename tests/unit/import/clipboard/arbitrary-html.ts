import fc from 'fast-check';

/** Words with what Markdown, MDX and HTML give a meaning, none that is a sign of a list. */
const words = fc
  .array(
    fc.constantFrom(
      'hội nghị',
      'Đảng ủy',
      'x<30',
      '{80%}',
      '*sao*',
      '_gạch_',
      '[x](y)',
      '`mã`',
      'a|b',
      '&amp;',
      '</p>',
      'C:\\tệp',
      'https://vidu.gov.vn/a_b',
      'a@vidu.vn',
      '~~x~~',
      '<Photo src="a.jpg" />',
      '🎉',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => escape(parts.join(' ')));

const STYLES = [
  '',
  ' style="font-weight:700"',
  ' style="font-style:italic;text-align:center"',
  ' style="display:block"',
  ' style="white-space:pre-wrap"',
  ' class="MsoNormal"',
  ' class="MsoQuote"',
] as const;
const INLINES = ['b', 'i', 's', 'span', 'u', 'font', 'a href="https://vidu.gov.vn/"', 'o:p'];
const BLOCKS =
  'p div h1 h2 h4 blockquote ul ol li section article center dl dt dd pre figure'.split(' ');

const { node } = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((all) => all.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.constantFrom('<br>', '<br><br>', '<hr>', '&nbsp;', ' ', '\n'),
    element(INLINES, tie('nodes')),
    element(BLOCKS, tie('nodes')),
    fc
      .array(fc.array(tie('nodes'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows) => `<table>${rows.map(toRow).join('')}</table>`),
  ),
}));

/** Pieces of HTML of all kinds inside each other, and the text that a reader of it sees. */
export const anyHtml = fc.array(node, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));

/** Rubbish: tags that close nothing, attributes without end, comments, in any order. */
export const brokenHtml = fc
  .array(
    fc.oneof(
      node,
      fc.constantFrom(
        '</b>',
        '</td>',
        '<table>',
        '<tr>',
        '<td colspan=9 rowspan=9>',
        '<li value=-1>',
        '<a href="',
        "<p style='mso-list:l0 level9 lfo1'>",
        '<![if !supportLists]>',
        '<![endif]>',
        '<!--[if gte vml 1]><v:textbox><p>x',
        '-->',
        '<img src="data:image/png;base64,iVBOR',
        '<img src="file:///a.png" v:shapes="Text_x0020_Box">',
        '<a href="#x" id="y">1</a>',
        '<li id="x"><a href="#y">^</a>',
        '\u0000\u202e\ud800',
        '<style>p{font-family:.VnTime}',
      ),
    ),
    { maxLength: 12 },
  )
  .map((all) => all.join(''));

function element(names: readonly string[], inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...STYLES), inner)
    .map(
      ([name, style, children]) => `<${name}${style}>${children}</${name.split(' ', 1).join()}>`,
    );
}

function toRow(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
