import { Parser } from 'htmlparser2';

export interface Reference {
  /** As written in the page. */
  url: string;
  /** A photo must have bytes as well as a file. */
  isPhoto: boolean;
}

const PHOTO_TAGS = new Set(['img', 'source', 'picture', 'image']);
const URL_ATTRIBUTES = new Set(['href', 'src', 'poster', 'action', 'data', 'xlink:href']);
const SET_ATTRIBUTES = new Set(['srcset', 'imagesrcset']);
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
      references.push(...referencesOfCss(style.join('')));
      style = undefined;
    },
  });
  parser.end(html);
  return references;
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
  const found: Reference[] = [];
  for (const [attribute, value] of Object.entries(attributes)) {
    if (URL_ATTRIBUTES.has(attribute)) found.push({ url: value, isPhoto });
    else if (SET_ATTRIBUTES.has(attribute)) {
      found.push(...urlsOfSrcset(value).map((url) => ({ url, isPhoto: true })));
    } else if (attribute === 'style') found.push(...referencesOfCss(value));
    else if (attribute === 'content' && isOfPreview(attributes)) {
      found.push({ url: value, isPhoto: false });
    }
  }
  return found;
}

function isOfPreview({ property, name }: Record<string, string>): boolean {
  return META_WITH_URL.test(property ?? name ?? '');
}

function urlsOfSrcset(srcset: string): string[] {
  return srcset
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((url) => url !== '');
}
