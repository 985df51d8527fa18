import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { isSvg, svgDanger } from '../../../../../admin/photos/drawing/svg-danger.ts';

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8"${attributes}>${inside}</svg>`;

test.each([
  svg('<rect width="8" height="8" fill="#97191c"/>'),
  svg('<style>.a{fill:url(#g)}</style><path class="a" d="M0 0h8v8z"/>'),
  svg('<use href="#a"/><use xlink:href="#a"/>'),
  svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
  svg('<title>Cờ "once = một lần"</title>'),
  `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
])('a drawing of shapes is safe: %s', (drawing) => {
  expect(svgDanger(drawing)).toBeUndefined();
});

test('the mark of this project is a safe drawing', async () => {
  const mark = await readFile('public/bieu-tuong.svg', 'utf8');
  expect(svgDanger(mark)).toBeUndefined();
  expect(isSvg(new TextEncoder().encode(mark))).toBe(true);
});

test.each([
  [svg('<script>alert(1)</script>'), 'script'],
  [svg('<svg:script href="#a"/>'), 'script'],
  [svg('', ' onload="alert(1)"'), 'onload'],
  [svg('<a href="javascript:alert(1)"><rect/></a>'), 'ra ngoài'],
  [svg('<a xlink:href="&#106;avascript:alert(1)"><rect/></a>'), 'ra ngoài'],
  [svg('<image href="https://vidu.vn/a.png"/>'), 'ra ngoài'],
  [svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>'), 'ra ngoài'],
  [svg('<style>@import "a.css";</style>'), 'ra ngoài'],
  [svg('<rect fill="url(https://vidu.vn/a.svg#b)"/>'), 'ra ngoài'],
  [svg('<foreignObject><p>Chữ</p></foreignObject>'), 'nhúng'],
  [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'khai báo'],
])('more than a drawing is refused: %s', (drawing, name) => {
  expect(svgDanger(drawing)).toContain(name);
});

test.each(['%PDF-1.7', 'GIF89a', '<html>'])('%s begins no drawing', (head) => {
  expect(isSvg(new TextEncoder().encode(head))).toBe(false);
});
