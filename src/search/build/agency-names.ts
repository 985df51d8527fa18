import type { AgencyData } from '../../model/index.ts';

interface Agency {
  id: string;
  data: Pick<AgencyData, 'name' | 'shortName' | 'successor'>;
}

/**
 * All names under which readers may look for an agency but its own full one: its short name, and
 * the names of those that it became and that became it.
 */
export function agencyNames(agencies: readonly Agency[], id: string): string[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const own = byId.get(id);
  if (own === undefined) return [];
  const related = [...successors(byId, own), ...predecessors(agencies, id)];
  const names = related.flatMap(({ data }) => [data.name, data.shortName]);
  return [...new Set([own.data.shortName, ...names])];
}

function successors(byId: ReadonlyMap<string, Agency>, agency: Agency): Agency[] {
  const line: Agency[] = [];
  let next = byId.get(agency.data.successor ?? '');
  while (next !== undefined && next !== agency && !line.includes(next)) {
    line.push(next);
    next = byId.get(next.data.successor ?? '');
  }
  return line;
}

function predecessors(agencies: readonly Agency[], id: string, seen = new Set([id])): Agency[] {
  const direct = agencies.filter((each) => each.data.successor === id && !seen.has(each.id));
  for (const each of direct) seen.add(each.id);
  return [...direct, ...direct.flatMap((each) => predecessors(agencies, each.id, seen))];
}
