import { Parser } from 'htmlparser2';

export interface Reference {
  /** As written in the page. */
  url: string;
  /** A photo must have bytes as well as a file. */
  isPhoto: boolean;
}

const PHOTO_TAGS = new Set(['img', 'source', 'picture', 'image']);
const URL_ATTRIBUTES = ['href', 'src', 'poster', 'action', 'data', 'xlink:href'];
const META_WITH_URL = /^(?:og:(?:image|url|video|audio)|twitter:image)$/;

/** Every address that a page of HTML names: links, photos, scripts, styles, preview images. */
export function referencesOf(html: string): Reference[] {
  const references: Reference[] = [];
  let style: string[] | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      references.push(...referencesOfTag(name, attributes));
      if (name === 'style') style = [];
    },
    ontext(text) {
      style?.push(text);
    },
    onclosetag(name) {
      if (name !== 'style' || style === undefined) return;
      references.push(...referencesOfStyle(style.join('')));
      style = undefined;
    },
  });
  parser.end(html);
  return references;
}

/** Pages of a kind carry the same style sheet, apart from the few rules that each needs alone. */
const knownStyles = new Map<string, readonly Reference[]>();
const STYLES_KEPT = 200;

function referencesOfStyle(css: string): readonly Reference[] {
  const known = knownStyles.get(css) ?? referencesOfCss(css);
  if (knownStyles.size === STYLES_KEPT) knownStyles.clear();
  knownStyles.set(css, known);
  return known;
}

/** Every address in `url(…)`; data addresses hold no name. */
export function referencesOfCss(css: string): Reference[] {
  return Array.from(css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g), ([, , url = '']) => ({
    url,
    isPhoto: false,
  }));
}

function referencesOfTag(name: string, attributes: Record<string, string>): Reference[] {
  const isPhoto = PHOTO_TAGS.has(name);
  const plain = URL_ATTRIBUTES.map((attribute) => attributes[attribute]).filter(
    (url) => url !== undefined,
  );
  const sets = [attributes['srcset'], attributes['imagesrcset']].flatMap(urlsOfSrcset);
  const preview = META_WITH_URL.test(attributes['property'] ?? attributes['name'] ?? '')
    ? [attributes['content'] ?? '']
    : [];
  return [
    ...plain.map((url) => ({ url, isPhoto })),
    ...sets.map((url) => ({ url, isPhoto: true })),
    ...preview.map((url) => ({ url, isPhoto: false })),
    ...referencesOfCss(attributes['style'] ?? ''),
  ];
}

function urlsOfSrcset(srcset: string | undefined): string[] {
  return (srcset ?? '')
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((url) => url !== '');
}
