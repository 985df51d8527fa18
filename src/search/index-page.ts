import type { SearchDocument } from './document.ts';
import { toIndexText } from './index-text.ts';

/** The page that Pagefind reads instead of the public one. Names and addresses stay as they are. */
export function indexPage(document: SearchDocument): string {
  const { title, lead, day, kind, agency } = document;
  return [
    '<!doctype html><html lang="vi"><body data-pagefind-body>',
    attribute('filter', 'nam', day.slice(0, 4)),
    attribute('filter', 'loai', kind),
    attribute('filter', 'don-vi', agency),
    attribute('sort', 'ngay', day),
    ...Object.entries(metaOf(document)).map(([name, value]) => attribute('meta', name, value)),
    `<h1>${escapeHtml(toIndexText(title))}</h1>`,
    ...[lead, ...textsOf(document)].map((text) => `<p>${escapeHtml(toIndexText(text))}</p>`),
    '</body></html>',
  ].join('');
}

function metaOf({ day, kind, agency, image }: SearchDocument): Record<string, string> {
  return {
    ngay: day,
    loai: kind,
    'don-vi': toIndexText(agency),
    ...(image === undefined
      ? {}
      : { anh: image.url, 'anh-rong': String(image.width), 'anh-cao': String(image.height) }),
  };
}

function textsOf({
  body,
  photos,
  people,
  documents,
  figures,
  notes,
  agency,
}: SearchDocument): string[] {
  return [
    ...body,
    ...people.map(({ name, roles }) => [name, ...roles].join(', ')),
    ...documents,
    ...figures,
    ...notes,
    ...photos.flatMap(({ caption, alt }) => [caption, alt]),
    agency,
  ].filter((text) => text !== '');
}

/** Pagefind reads `name:value` and ends a value at nothing but the attribute's end. */
function attribute(role: 'filter' | 'sort' | 'meta', name: string, value: string): string {
  return `<i data-pagefind-${role}="${name}:${escapeHtml(value)}"></i>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
