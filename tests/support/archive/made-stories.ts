import type { Random } from './random.ts';

/** A story of a site that changes, as its file will hold it. */
export interface MadeStory {
  data: Record<string, unknown> & {
    title: string;
    lead: string;
    photos: { src: string; alt: string; caption: string }[];
    formerPaths: string[];
    slug?: string;
    draft?: boolean;
    withdrawn?: { date: string; reason: string };
  };
  body: string;
}

/** Stories of this year may be for later, so nobody links to them. */
const LAST_YEAR = '2021';

export function pathOf(id: string, slug?: string): string {
  const [year = '', folder = ''] = id.split('/');
  return `/tin-tuc/${year}/${slug ?? folder}/`;
}

export function linkTo(made: ReadonlyMap<string, MadeStory>, random: Random): string {
  const out = [...made].filter(([id, { data }]) => id < LAST_YEAR && data.draft !== true);
  if (out.length === 0) return '';
  const [id, { data }] = random.one(out);
  return `Xem [tin kia](${pathOf(id, data.slug)}).`;
}

/** Stories that may go: no body links to them. */
export function unlinked(made: ReadonlyMap<string, MadeStory>): string[] {
  const bodies = Array.from(made.values(), ({ body }) => body).join('');
  return [...made]
    .filter(([id, { data }]) =>
      [pathOf(id), pathOf(id, data.slug), ...data.formerPaths].every(
        (path) => !bodies.includes(path),
      ),
    )
    .map(([id]) => id);
}

/** A time of publication in the first months of a year. */
export function moment(random: Random, year: string): string {
  const day = String(random.between(1, 28)).padStart(2, '0');
  return `${year}-0${String(random.between(1, 3))}-${day}T0${String(random.between(1, 9))}:00:00+07:00`;
}
