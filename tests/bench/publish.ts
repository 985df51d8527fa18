import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lineOf } from '../../src/release/progress.ts';
import { releaseRevision } from '../../src/release/release-revision.ts';
import {
  makeArchiveRepository,
  openArchiveRepository,
  type ArchiveRepository,
} from '../support/archive/repository.ts';
import { writeStory } from '../support/make-archive.ts';
import { cpuOfChildren } from './cpu-of-children.ts';
import { vietnamToday } from '../../src/text/dates.ts';
import { watchMemory } from './memory-of-tree.ts';
import { HAS_NGINX } from '../support/deploy/deployed-server.ts';
import { measureChecks } from './publish/check-cost.ts';
import { makeNewStory } from './publish/new-story.ts';
import { measureNewsroom } from './publish/newsroom-to-live.ts';
import { measurePushToLive } from './publish/push-to-live.ts';
import { countTouchedPages } from './stable-pages.ts';
import { writeResults, type Section } from './results.ts';

const DAY_MS = 86_400_000;
const SIZES = [100, 1000, 10_000];

/**
 * From the commit of one story with six phone photos to the release that readers see; and how many
 * pages every kind of change renders, at this and smaller sizes.
 */
export async function benchPublish(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      stories: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '3' },
      captions: { type: 'string', default: '600' },
      folder: { type: 'string', default: tmpdir() },
      'without-pages': { type: 'boolean', default: false },
      /** Only what a server does with a push: its check, and how soon readers have it. */
      'push-only': { type: 'boolean', default: false },
      /** Only what the trial newsroom does when a writer presses "Công bố". */
      'newsroom-only': { type: 'boolean', default: false },
      /** A folder for the archive; one that is there already is used again. */
      keep: { type: 'string' },
    },
  });
  if (!values['push-only']) {
    await measureNewsrooms(values.folder, Number(values.stories), Number(values.runs));
  }
  if (values['newsroom-only']) return;
  await measurePushes(values.folder);
  if (values['push-only']) return;
  if (!values['without-pages']) {
    const sizes = SIZES.filter((size) => size <= Number(values.stories));
    await writeResults('publish-pages', await countTouchedPages(sizes), PAGES_SECTION);
  }
  const folder = values.keep ?? (await mkdtemp(join(values.folder, 'tin-bench-publish-')));
  try {
    const plan = { stories: Number(values.stories), captions: Number(values.captions) };
    const rows = await measureAll(folder, plan, Number(values.runs));
    await writeResults(`publish-${values.stories}`, rows, sectionOf(plan));
  } finally {
    if (values.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function measurePushes(parent: string): Promise<void> {
  const folder = await mkdtemp(join(parent, 'tin-bench-push-'));
  try {
    const checks = await measureChecks(folder, [1000, 10_000]);
    await writeResults('publish-check', checks, CHECK_SECTION);
    if (HAS_NGINX) await writeResults('publish-live', await measurePushToLive(), LIVE_SECTION);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureNewsrooms(parent: string, stories: number, runs: number): Promise<void> {
  const folder = await mkdtemp(join(parent, 'tin-bench-newsroom-'));
  try {
    const rows = await measureNewsroom(folder, { stories, runs });
    await writeResults(`publish-newsroom-${String(stories)}`, rows, {
      heading: `From “Công bố” to readers, ${String(stories)} stories`,
      about: `The trial newsroom on an archive of ${String(stories)} stories: the draft with six photos of 4000 × 3000 is saved, then the desk is asked what the button asks, and the site until it answers with the story.\n\n\`npm run bench -- publish --newsroom-only --stories ${String(stories)}\``,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const CHECK_SECTION: Section = {
  heading: 'The check before a push is accepted',
  about:
    'What `pre-receive` does for a push of one story (median of five), and for a first push of everything, in the process of the bench; stories of 3 KB without photos.\n\n`npm run bench -- publish --push-only`',
};

const LIVE_SECTION: Section = {
  heading: 'From git push to readers',
  about:
    'A server as `deploy:init` makes it, with the stories of `content/`; a new story with six photos of 4000 × 3000 is pushed over http on loopback, and asked of nginx until it answers.\n\n`npm run bench -- publish --push-only`',
};

async function measureAll(
  folder: string,
  plan: { stories: number; captions: number },
  runs: number,
): Promise<Row[]> {
  const { stories } = plan;
  const isThere = existsSync(join(folder, 'work-tree'));
  await mkdir(folder, { recursive: true });
  const repository = isThere
    ? openArchiveRepository(folder)
    : await makeArchiveRepository(folder, plan);
  const whole = isThere ? 'everything again, photos made before' : 'everything, cold';
  const rows = [await measure(repository, { stories, what: whole })];
  const first = await countAdded(repository);
  for (let run = first; run <= first + runs; run++) {
    await addStory(repository, folder, run);
    const what = run === 0 ? 'the first story of a year' : `one story, run ${String(run)}`;
    rows.push(await measure(repository, { stories, what }));
  }
  await correctOldStory(repository);
  rows.push(await measure(repository, { stories, what: 'a correction in an old story' }));
  return rows;
}

const PAGES_SECTION: Section = {
  heading: 'Pages that a change renders',
  about:
    'One change of each kind in a generated archive; pages of photos are filled, not rendered, and not counted.\n\n`npm run bench -- publish`',
};

function sectionOf({ stories, captions }: { stories: number; captions: number }): Section {
  const count = String(stories);
  return {
    heading: `Publishing into ${count} stories`,
    about: `From the commit to the release that readers see, verified, in seconds; a new story has six photos of 4000 × 3000, made of the demo photos with grain. The archive has ${count} stories with ${String(stories * 6)} small photos, at most ${String(captions)} of them distinct. Peak memory is that of all processes that a release starts. The steps are check (photos included), build, verify and swap; what is done after the swap, while nobody waits, is not counted. The first whole build draws a share card for every story.\n\n\`npm run bench -- publish --stories ${count} --captions ${String(captions)}\``,
  };
}

const ADDED = 'bai-moi-';

async function countAdded({ contentDir }: ArchiveRepository): Promise<number> {
  const names = await readdir(join(contentDir, 'news'), { recursive: true });
  return names.filter((name) => name.includes(ADDED) && name.endsWith('index.mdx')).length;
}

async function correctOldStory({ contentDir }: ArchiveRepository): Promise<void> {
  const years = (await readdir(join(contentDir, 'news'))).sort();
  const year = join(contentDir, 'news', years[Math.floor(years.length / 2)] ?? '');
  const [story = ''] = (await readdir(year)).sort();
  await appendFile(join(year, story, 'index.mdx'), `\nĐính chính ngày ${String(Date.now())}.\n`);
}

/** The archive ends before this year; the story is of yesterday: news is new. */
async function addStory({ contentDir }: ArchiveRepository, folder: string, run: number) {
  const day = vietnamToday(new Date(Date.now() - DAY_MS));
  const id = `${day.slice(0, 4)}/${ADDED}${String(run)}`;
  const { source, photos } = await makeNewStory(folder, { id, day, run, agency: 'so-khcn-1' });
  await writeStory(contentDir, id, source, photos);
}

type Row = Record<string, string | number>;

async function measure(
  repository: ArchiveRepository,
  labels: { stories: number; what: string },
): Promise<Row> {
  const revision = await repository.commit();
  const memory = watchMemory();
  const phases: Record<string, number> = {};
  const cpuBefore = await cpuOfChildren();
  let seconds = 0;
  const status = await releaseRevision(repository.settings, revision, (event) => {
    if (event.event === 'finished') phases[event.step] = Number(event.seconds.toFixed(2));
    if (event.event === 'released') seconds = Number(event.seconds.toFixed(2));
    const line = lineOf(event);
    if (line !== undefined && event.event !== 'finished') process.stdout.write(`${line}\n`);
  });
  const load = Number((loadavg()[0] ?? 0).toFixed(1));
  const cpu = Number(((await cpuOfChildren()) - cpuBefore).toFixed(2));
  const peakMb = memory.stop();
  if (status.state !== 'published') throw new Error(JSON.stringify(status));
  return { ...labels, seconds, 'CPU s': cpu, 'peak MB': peakMb, ...phases, load };
}
