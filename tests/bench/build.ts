import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listReleaseFiles, pagesOf } from '../../src/release/verify/release-files.ts';
import { makeArchive } from '../support/make-archive.ts';
import { ASTRO_SITE } from './build/astro-site.ts';
import { Absent, type BenchPlace, type Build, type Contender } from './build/contender.ts';
import { ELEVENTY_SITE } from './build/eleventy-site.ts';
import { FLOOR } from './build/floor.ts';
import { HUGO_SITE } from './build/hugo-site.ts';
import { OWN_SITES } from './build/own-site.ts';
import { type CommandCost, measureCommand } from './measure-command.ts';
import { writeResults } from './results.ts';
import { formatSpread } from './spread.ts';

const CONTENDERS: readonly Contender[] = [
  ...OWN_SITES,
  ASTRO_SITE,
  ELEVENTY_SITE,
  HUGO_SITE,
  FLOOR,
];
/** Above so many stories, photos as modules end in lack of memory (decision 0010). */
const MOST_WITH_PHOTOS = 100;

/** The whole site from nothing, against others that build the same stories. */
export async function benchBuild(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      stories: { type: 'string', default: '100,1000,10000' },
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: '' },
      folder: { type: 'string', default: tmpdir() },
    },
  });
  const chosen = CONTENDERS.filter(({ name }) =>
    values.only.split(',').some((part) => name.includes(part)),
  );
  for (const stories of values.stories.split(',').map(Number)) {
    const folder = await mkdtemp(join(values.folder, 'tin-bench-build-'));
    try {
      const contentDir = join(folder, 'content');
      await makeArchive(contentDir, { stories });
      const withPhotos = stories <= MOST_WITH_PHOTOS;
      await compare({ contentDir, stories, withPhotos, folder }, chosen, Number(values.runs));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function compare(
  place: BenchPlace,
  contenders: readonly Contender[],
  runs: number,
): Promise<void> {
  const entries = [];
  for (const contender of contenders) entries.push(await enter(contender, place));
  for (let run = 0; run < runs; run++) {
    for (const entry of entries) await runOnce(entry);
  }
  const stories = String(place.stories);
  await writeResults(
    `build-${stories}`,
    await Promise.all(entries.map((each) => toRow(each, place))),
    {
      heading: `Whole build of ${stories} stories`,
      about: `Every builder gets the same generated stories, each with six photos where the column says so (small ones: what encoding costs stands under Photos). This project also makes section pages, the search index and the CMS; the others make story and list pages only. Medians of ${String(runs)} runs (least–most), the builders taken in turn; every run of a peer begins with empty caches. Peak memory is that of all processes together.\n\n\`npm run bench -- build --stories ${stories}\``,
    },
  );
}

interface Entry {
  contender: Contender;
  build: Build | undefined;
  costs: CommandCost[];
  remark: string;
}

async function enter(contender: Contender, place: BenchPlace): Promise<Entry> {
  await mkdir(place.folder, { recursive: true });
  try {
    return { contender, build: await contender.prepare(place), costs: [], remark: '' };
  } catch (error) {
    if (!(error instanceof Absent)) throw error;
    return { contender, build: undefined, costs: [], remark: `absent: ${error.message}` };
  }
}

/** One that failed once is not asked again. */
async function runOnce(entry: Entry): Promise<void> {
  const { build, contender, costs } = entry;
  if (build === undefined) return;
  try {
    await build.reset();
    const cost = await measureCommand(build);
    costs.push(cost);
    process.stdout.write(`${contender.name}: ${cost.seconds.toFixed(1)} s\n`);
  } catch (error) {
    process.stderr.write(`${contender.name}: ${String(error)}\n`);
    entry.build = undefined;
    entry.remark = 'failed';
  }
}

async function toRow({ contender, build, costs, remark }: Entry, place: BenchPlace) {
  const { name } = contender;
  if (build === undefined)
    return { builder: name, photos: contender.photos(place), 'wall s': remark };
  const pages = pagesOf(await listReleaseFiles(build.outDir)).length;
  return {
    builder: name,
    photos: contender.photos(place),
    pages,
    'wall s': formatSpread(
      costs.map(({ seconds }) => seconds),
      1,
    ),
    'CPU s': formatSpread(
      costs.map(({ cpuSeconds }) => cpuSeconds),
      1,
    ),
    'peak MB': formatSpread(
      costs.map(({ peakMb }) => peakMb),
      0,
    ),
  };
}
