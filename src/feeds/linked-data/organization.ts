import type { GovernmentOrganization, Organization } from 'schema-dts';
import type { Agency, AgencyFactsView } from '../../archive/index.ts';
import type { SiteData } from '../../model/index.ts';

/**
 * Who runs the site. Only one that stands among the agencies is said to be one: a trial newsroom or
 * a firm is no organ of the state.
 */
export function ownerOf(site: SiteData, siteUrl: string): GovernmentOrganization | Organization {
  const { owner, address, phone, email, agency } = site;
  return {
    '@type': agency === undefined ? 'Organization' : 'GovernmentOrganization',
    '@id': ownerId(siteUrl),
    name: owner,
    url: new URL('/', siteUrl).href,
    address,
    telephone: phone,
    email,
  };
}

/** Names the owner in the data of every page. */
export function ownerId(siteUrl: string): string {
  return new URL('/#co-quan', siteUrl).href;
}

export function agencyOf(
  { agency, parent }: AgencyFactsView,
  siteUrl: string,
): GovernmentOrganization {
  const { name, shortName, nameEn, address, phone, email, website, validFrom, validTo } =
    agency.data;
  return {
    '@type': 'GovernmentOrganization',
    '@id': idOf(agency, siteUrl),
    name,
    alternateName: [shortName, ...(nameEn === undefined ? [] : [nameEn])],
    url: website ?? new URL(agency.path, siteUrl).href,
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { telephone: phone }),
    ...(email === undefined ? {} : { email }),
    ...(validFrom === undefined ? {} : { foundingDate: validFrom }),
    ...(validTo === undefined ? {} : { dissolutionDate: validTo }),
    ...(parent === undefined
      ? {}
      : { parentOrganization: { '@type': 'GovernmentOrganization', name: parent.data.name } }),
  };
}

function idOf({ path }: Pick<Agency, 'path'>, siteUrl: string): string {
  return new URL(path, siteUrl).href;
}
