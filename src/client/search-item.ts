import { focusData } from '../model/photo-focus.ts';
import type { Segment } from '../search/show/excerpt.ts';
import type { ShownHit } from '../search/show/present.ts';
import { formatDay } from '../text/format-date.ts';
import { part } from './part.ts';

/**
 * Fills a copy of the page's template for one result.
 *
 * @param site base path of the site, with a closing slash
 */
export function makeItem(
  template: HTMLTemplateElement,
  hit: ShownHit,
  site: string,
): DocumentFragment {
  const item = document.importNode(template.content, true);
  part(item, 'title', HTMLElement).append(makeLink(hit, site));
  fillImage(part(item, 'image', HTMLElement), hit.image, site);
  part(item, 'excerpt', HTMLElement).append(...markUp(hit.excerpt));
  part(item, 'kind', HTMLElement).textContent = kindsOf(template)[hit.kind] ?? '';
  part(item, 'agency', HTMLElement).textContent = hit.agency;
  const day = part(item, 'day', HTMLTimeElement);
  day.dateTime = hit.day;
  day.textContent = formatDay(hit.day);
  return item;
}

/** Names of the kinds of meetings: they are words of the page, not of its program. */
function kindsOf({ dataset }: HTMLTemplateElement): Partial<Record<string, string>> {
  return JSON.parse(dataset['kinds'] ?? '{}') as Partial<Record<string, string>>;
}

/**
 * The link of a result. When it is followed, the browser is told which passages to mark in the
 * story: a text fragment needs no script there.
 */
export function makeLink({ url, title, passages }: ShownHit, site: string): HTMLAnchorElement {
  const link = document.createElement('a');
  const address = url.replace(/^\//u, site);
  link.href = address;
  link.append(...markUp(title));
  const fragment = passages.map((passage) => `text=${encodePassage(passage)}`).join('&');
  const markOnArrival = (): void => {
    if (fragment !== '') link.href = `${address}#:~:${fragment}`;
  };
  link.addEventListener('click', markOnArrival);
  link.addEventListener('auxclick', markOnArrival);
  return link;
}

/** A hyphen divides the parts of a text directive. */
function encodePassage(passage: string): string {
  return encodeURIComponent(passage).replaceAll('-', '%2D');
}

function fillImage(slot: HTMLElement, image: ShownHit['image'], site: string): void {
  if (image === undefined) {
    slot.remove();
    return;
  }
  const picture = new Image(image.width, image.height);
  picture.loading = 'lazy';
  picture.alt = '';
  for (const [name, value] of Object.entries(focusData(image.focus))) {
    picture.setAttribute(name, value);
  }
  // A browser of before 2022 may not know AVIF: it shows the result without the photo.
  picture.addEventListener('error', () => slot.remove());
  picture.src = image.url.replace(/^\//u, site);
  slot.append(picture);
}

function markUp(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, isMatch }) => {
    if (!isMatch) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
