import type { Legislation } from 'schema-dts';
import type { DocumentView } from '../../archive/index.ts';
import { titleDocument } from '../../text/cite-document.ts';

/** A document that stories cite, as far as they say of it. */
export function legislation(
  { citation }: Pick<DocumentView, 'citation'>,
  path: string,
  siteUrl: string,
): Legislation {
  const { type, number, date, issuer, title, url } = citation;
  return {
    '@type': 'Legislation',
    '@id': new URL(path, siteUrl).href,
    name: titleDocument(citation),
    legislationType: type,
    ...(title === undefined ? {} : { description: title }),
    ...(number === undefined ? {} : { legislationIdentifier: number }),
    ...(date === undefined ? {} : { legislationDate: date }),
    ...(issuer === undefined
      ? {}
      : { legislationPassedBy: { '@type': 'Organization', name: issuer } }),
    ...(url === undefined ? {} : { url }),
  };
}
