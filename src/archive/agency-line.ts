import type { Archive } from './archive.ts';
import type { Agency } from './story.ts';

/** The agency with all that it came from and all that came from it, the oldest name first. */
export function lineOf(archive: Archive, agency: Agency): Agency[] {
  return [...before(archive, agency, new Set([agency.id])), agency, ...after(archive, agency)];
}

/** Several agencies may have become one. */
function before(archive: Archive, { id }: Agency, seen: Set<string>): Agency[] {
  const direct = archive.agencies.filter(({ id: other, data }) => {
    if (data.successor !== id || seen.has(other)) return false;
    seen.add(other);
    return true;
  });
  return [...direct.flatMap((each) => before(archive, each, seen)), ...direct];
}

function after(archive: Archive, agency: Agency): Agency[] {
  const seen = new Set([agency.id]);
  const line: Agency[] = [];
  let next = archive.agency(agency.data.successor ?? '');
  while (next !== undefined && !seen.has(next.id)) {
    seen.add(next.id);
    line.push(next);
    next = archive.agency(next.data.successor ?? '');
  }
  return line;
}
