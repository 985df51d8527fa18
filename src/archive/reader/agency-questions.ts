import type { AgencyData } from '../../model/index.ts';
import type { Archive } from '../archive.ts';
import { successorOf } from '../questions.ts';
import type { Agency } from '../story.ts';
import { agencyCardOf, type AgencyCard } from './views.ts';

/** An agency of today with those under it. */
export interface AgencyBranch {
  id: string;
  path: string;
  data: Pick<AgencyData, 'name' | 'nameEn'>;
  under: readonly AgencyBranch[];
}

/** The agencies that bear their name today, under the agency above them when it does, too. */
export function agencyTree({ agencies, today }: Archive): AgencyBranch[] {
  const present = agencies.filter(
    ({ data }) => (data.validTo === undefined || data.validTo >= today) && !data.successor,
  );
  const ids = new Set(present.map(({ id }) => id));
  const branch = ({ id, path, data }: Agency, above: readonly string[]): AgencyBranch => ({
    id,
    path,
    data: { name: data.name, nameEn: data.nameEn },
    // Two agencies that name each other as the one above must not send us round for ever.
    under: above.includes(id) ? [] : under(id, [...above, id]),
  });
  const under = (parent: string, above: readonly string[]): AgencyBranch[] =>
    present.filter(({ data }) => data.parent === parent).map((each) => branch(each, above));
  return present
    .filter(({ data }) => data.parent === undefined || !ids.has(data.parent))
    .map((each) => branch(each, []));
}

/** Agencies whose name is no longer in use, with what they are called today. */
export function formerAgencies(
  archive: Archive,
): { agency: AgencyCard; until: string | undefined; successor: AgencyCard | undefined }[] {
  const { agencies, today } = archive;
  const former = agencies.filter(
    ({ data }) => data.successor ?? (data.validTo !== undefined && data.validTo < today),
  );
  return former.map((agency) => {
    const successor = successorOf(archive, agency);
    return {
      agency: agencyCardOf(agency),
      until: agency.data.validTo,
      successor: successor && agencyCardOf(successor),
    };
  });
}
