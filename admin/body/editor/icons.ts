/** Outlines on a grid of 24, drawn with a stroke of 2. */
const PATHS = {
  undo: 'M9 7 4 12l5 5M4 12h10a5 5 0 0 1 0 10h-3',
  redo: 'm15 7 5 5-5 5m5-5H10a5 5 0 0 0 0 10h3',
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zm0 7h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M10 5h7M7 19h7m1-14-6 14',
  strike: 'M4 12h16M16 7c-1-2-7-3-8 0-.5 2 1.500 3.500 4 5m4 3c0 3-6 5-9 1.500',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.500 1.500M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.500-1.500',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 4l1-.5V9M3.500 15c.5-1.500 3-1 2.500.5L3.500 19H6',
  quote: 'M5 17c3-1 4-3 4-6V7H4v5h5m6 5c3-1 4-3 4-6V7h-5v5h5',
  table: 'M4 5h16v14H4zM4 10h16M10 5v14M15 10v9',
  photo: 'M4 5h16v14H4zm0 11 4.500-5 4 4 3-3 4.500 5M15.500 9h.01',
  gallery: 'M7 4h13v12H7zM4 8v12h13M8 15l4-4 3 3 2-2 3 3',
  note: 'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3',
  footnote: 'M4 8h9M4 13h9M4 18h12M17 4l2-1v6',
  video: 'M4 6h11v12H4zm11 4 5-3v10l-5-3',
  figures: 'M4 20V4m0 16h16M8 16v-4m4 4V8m4 8v-6',
  award: 'M12 3a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM9 12l-2 9 5-3 5 3-2-9',
  document: 'M6 3h8l4 4v14H6zM14 3v5h4M9 13h6M9 17h6',
  rule: 'M4 12h16',
  heading: 'M6 5v14M18 5v14M6 12h12',
  plus: 'M12 5v14M5 12h14',
  rowBefore: 'M4 13h16v7H4zM12 3v7M8.500 6.500h7',
  rowAfter: 'M4 4h16v7H4zM12 14v7M8.500 17.500h7',
  columnBefore: 'M13 4v16h7V4zM3 12h7M6.500 8.500v7',
  columnAfter: 'M4 4v16h7V4zM14 12h7M17.500 8.500v7',
  rowDelete: 'M4 4h16v7H4zM9 15l6 6m0-6-6 6',
  columnDelete: 'M4 4v16h7V4zM15 9l6 6m0-6-6 6',
  left: 'M4 6h16M4 10h10M4 14h16M4 18h10',
  center: 'M4 6h16M7 10h10M4 14h16M7 18h10',
  right: 'M4 6h16M10 10h10M4 14h16M10 18h10',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  edit: 'm5 19 1-4L16 5l3 3L9 18zM14 7l3 3',
  word: 'M6 3h8l4 4v14H6zM14 3v5h4M9 12l1 5 2-4 2 4 1-5',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

export function pathOf(name: IconName): string {
  return PATHS[name];
}

/** An icon that says nothing to a screen reader: the button around it has a name. */
export function createIcon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
