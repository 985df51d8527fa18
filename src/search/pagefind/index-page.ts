import { FILTERS, type Card } from './card.ts';
import type { SearchDocument } from '../document.ts';
import { toIndexText } from './index-text.ts';

/** The page that Pagefind reads instead of the public one. Names and addresses stay as they are. */
export function indexPage(document: SearchDocument): string {
  const { title, day, kind, agency } = document;
  return [
    '<!doctype html><html lang="vi"><body data-pagefind-body>',
    attribute('filter', FILTERS.year, day.slice(0, 4)),
    attribute('filter', FILTERS.kind, kind),
    attribute('filter', FILTERS.agency, agency.name),
    attribute('sort', 'ngay', day),
    `<i id="${escapeHtml(cardOf(document))}"></i>`,
    `<h1>${escapeHtml(toIndexText(title))}</h1>`,
    ...textsOf(document).map((text) => `<p>${escapeHtml(toIndexText(text))}</p>`),
    '</body></html>',
  ].join('');
}

/**
 * What a result shows beside its texts and filters, without spaces. Pagefind searches metadata, so
 * that "640" would find every page by the width of its photo; ids come along unsearched.
 */
function cardOf({ day, image }: SearchDocument): string {
  return JSON.stringify({ day, image } satisfies Card);
}

function textsOf(document: SearchDocument): string[] {
  const { lead, body, photos, people, documents, figures, notes, agency } = document;
  return [
    lead,
    ...body,
    ...people.map(({ name, roles }) => [name, ...roles].filter((part) => part !== '').join(', ')),
    ...documents,
    ...figures,
    ...notes,
    ...photos.flatMap(({ caption, alt }) => [caption, alt]),
    agency.name,
  ].filter((text) => text !== '');
}

/** A value behind the colon reaches to the end of the attribute, commas included. */
function attribute(role: 'filter' | 'sort', name: string, value: string): string {
  return `<i data-pagefind-${role}="${name}:${escapeHtml(value)}"></i>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
