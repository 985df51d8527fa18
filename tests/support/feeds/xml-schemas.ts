import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();

const SCHEMAS = resolve('tests/fixtures/schemas');
const sitemapPackage = createRequire(import.meta.url).resolve('sitemap/package.json');
/** Schema of sitemaps as sitemaps.org publishes it, which the package `sitemap` brings. */
const SITEMAP_XSD = join(dirname(sitemapPackage), 'schema', 'sitemap.xsd');

const ALL_OF_SITEMAPS = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="${SITEMAP_XSD}"/>
  <xsd:import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="${join(SCHEMAS, 'sitemap-image.xsd')}"/>
  <xsd:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="${join(SCHEMAS, 'sitemap-news.xsd')}"/>
</xsd:schema>`;

type Format = 'rss' | 'atom' | 'sitemap' | 'sitemapindex';
interface Validator {
  validate(document: XmlDocument): void;
}

const parse = (text: string): XmlDocument => XmlDocument.fromString(text);
const fileText = (name: string): string => readFileSync(join(SCHEMAS, name), 'utf8');

/* eslint-disable @typescript-eslint/no-deprecated -- libxml2 plans to drop RELAX NG; the pinned version has it, and grammars of feeds are written in it */
const MAKE: Record<Format, () => Validator> = {
  rss: () => RelaxNGValidator.fromDoc(parse(fileText('rss.rng'))),
  atom: () => RelaxNGValidator.fromDoc(parse(fileText('atom.rng'))),
  sitemap: () => XsdValidator.fromDoc(parse(ALL_OF_SITEMAPS)),
  sitemapindex: () => XsdValidator.fromDoc(parse(fileText('sitemap-index.xsd'))),
};
/* eslint-enable @typescript-eslint/no-deprecated */

const made = new Map<Format, Validator>();

/** What libxml2 finds wrong in a document by the schema of its format; nothing when it is right. */
export function faultsOf(text: string, format: Format): string | undefined {
  const validator = made.get(format) ?? MAKE[format]();
  made.set(format, validator);
  try {
    const document = parse(text);
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
    return undefined;
  } catch (error) {
    return String(error);
  }
}
