import { KINDS } from '../model/closed-sets.ts';
import { focusData } from '../model/photo-focus.ts';
import type { Segment } from '../search/excerpt.ts';
import type { ShownHit } from '../search/present.ts';
import { formatDay } from '../text/format-date.ts';

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
  part(item, 'title').append(makeLink(hit));
  fillImage(part(item, 'image'), hit.image, site);
  part(item, 'excerpt').append(...markUp(hit.excerpt));
  part(item, 'kind').textContent = KINDS[hit.kind];
  part(item, 'agency').textContent = hit.agency;
  const day = part(item, 'day');
  day.setAttribute('datetime', hit.day);
  day.textContent = formatDay(hit.day);
  return item;
}

function makeLink({ url, title }: ShownHit): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.append(...markUp(title));
  return link;
}

function fillImage(slot: Element, image: ShownHit['image'], site: string): void {
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

function part(item: DocumentFragment, name: string): Element {
  const found = item.querySelector(`[data-part="${name}"]`);
  if (found === null) throw new Error(`The template of a result has no part "${name}"`);
  return found;
}
