import styles from './lightbox.css?inline';
import { MESSAGES } from './messages.ts';

/** The parts of the lightbox in the page. */
export interface Frame {
  dialog: HTMLDialogElement;
  stage: HTMLElement;
  count: HTMLElement;
  caption: HTMLElement;
  credit: HTMLElement;
  /** Read out by screen readers when it changes. */
  status: HTMLElement;
  previous: HTMLButtonElement;
  next: HTMLButtonElement;
  zoom: HTMLButtonElement;
  close: HTMLButtonElement;
}

const ICONS = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  zoom: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21M7.5 10.5h6',
  close: 'M5 5l14 14M19 5L5 19',
} as const;
/** Stands upright in the magnifying glass until the photo is enlarged. */
const PLUS = 'M10.5 7.5v6';

/** Makes the empty lightbox and puts it at the end of the page. */
export function makeFrame(): Frame {
  const dialog = element('dialog', 'lightbox');
  dialog.ariaLabel = MESSAGES.lightbox;
  const [count, stage, figcaption] = [
    element('p', 'count'),
    element('div', 'stage'),
    element('figcaption', 'text'),
  ];
  count.ariaHidden = 'true';
  const [caption, credit] = [element('p', 'caption'), element('p', 'credit')];
  figcaption.append(caption, credit);
  const figure = element('figure', 'sheet');
  figure.append(stage, figcaption);
  const status = element('p', 'status');
  status.role = 'status';
  const [previous, next] = [button('previous'), button('next')];
  const [zoom, close] = [button('zoom', MESSAGES.zoomIn), button('close')];
  zoom.querySelector('svg')?.append(path(PLUS));
  const bar = element('div', 'bar');
  bar.append(count, zoom, close);
  dialog.append(bar, figure, previous, next, status);
  document.adoptedStyleSheets.push(styleSheet());
  document.body.append(dialog);
  return { dialog, stage, count, caption, credit, status, previous, next, zoom, close };
}

/** Made by script: the policy of the pages lets no style element in. */
function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}

function button(
  name: keyof typeof ICONS,
  label: string = name === 'zoom' ? MESSAGES.zoomIn : MESSAGES[name],
): HTMLButtonElement {
  const made = element('button', name);
  made.type = 'button';
  made.ariaLabel = label;
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  icon.append(path(ICONS[name]));
  made.append(icon);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

function path(way: string): SVGPathElement {
  const made = document.createElementNS(SVG, 'path');
  made.setAttribute('d', way);
  return made;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
