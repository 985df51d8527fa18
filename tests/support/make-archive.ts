import { cp, link, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeYaml } from '../../src/story/index.ts';
import { makePhotoPool } from './archive/photo-pool.ts';
import { createRandom, type Random } from './archive/random.ts';
import { storySource, type StoryPlan } from './archive/story-source.ts';
import { PLACES } from './archive/words.ts';

export interface ArchivePlan {
  stories: number;
  seed?: number;
  photosPerStory?: number;
  /** Distinct originals; stories share them by hard links. */
  photoPool?: number;
  /** Distinct captions, each of which makes a published photo of its own. */
  captions?: number;
}

const FIRST_YEAR = 2014;
const YEARS = 12;
const SEED_CONTENT = join(import.meta.dirname, '..', '..', 'content');

/** Writes a made-up content directory: stories over twelve years, thirty agencies, photos beside them. */
export async function makeArchive(contentDir: string, plan: ArchivePlan): Promise<void> {
  const { stories, seed = 1, photosPerStory = 6, photoPool = 200, captions = 600 } = plan;
  await mkdir(join(contentDir, 'news'), { recursive: true });
  for (const part of ['settings', 'pages', 'agencies']) {
    await cp(join(SEED_CONTENT, part), join(contentDir, part), { recursive: true });
  }
  const agencies = await writeAgencies(contentDir);
  const pool = await makePhotoPool(
    `${contentDir}-photos`,
    photosPerStory === 0 ? 0 : photoPool,
    seed,
  );
  const random = createRandom(seed);
  const older: string[] = [];
  for (let index = 0; index < stories; index++) {
    const photos = photoChoices(random, { count: photosPerStory, pool, captions });
    const story = planStory(
      index,
      stories,
      agencies,
      older,
      photos.map(({ photo }) => photo),
    );
    await writeStory(contentDir, story.id, storySource(random, story), photos);
    older.push(`/tin-tuc/${story.id}/`);
  }
}

/** Writes one story with its photos into its folder; photos are hard links. */
export async function writeStory(
  contentDir: string,
  id: string,
  source: string,
  photos: readonly ChosenPhoto[],
): Promise<void> {
  const file = join(contentDir, 'news', id, 'index.mdx');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, source);
  for (const { photo, original } of photos) await link(original, join(dirname(file), photo.src));
}

export interface ChosenPhoto {
  photo: StoryPlan['photos'][number];
  original: string;
}

function photoChoices(
  random: Random,
  { count, pool, captions }: { count: number; pool: readonly string[]; captions: number },
): ChosenPhoto[] {
  return Array.from({ length: count }, (_, index) => {
    const caption = random.between(1, captions);
    return {
      photo: {
        src: `anh-${String(index + 1)}.jpg`,
        alt: `Toàn cảnh hội nghị nhìn từ cuối phòng, ảnh ${String(caption)}`,
        caption: `Quang cảnh hội nghị, ảnh ${String(caption)}`,
      },
      original: pool[caption % pool.length] ?? '',
    };
  });
}

function planStory(
  index: number,
  count: number,
  agencies: readonly string[],
  older: readonly string[],
  photos: StoryPlan['photos'],
): StoryPlan {
  const days = Math.floor((index / count) * YEARS * 360);
  const year = FIRST_YEAR + Math.floor(days / 360);
  const dayOfYear = days % 360;
  const month = String(Math.floor(dayOfYear / 30) + 1).padStart(2, '0');
  const day = String(Math.min((dayOfYear % 30) + 1, 28)).padStart(2, '0');
  const id = `${String(year)}/hoi-nghi-${String(index + 1).padStart(5, '0')}`;
  return {
    id,
    day: `${String(year)}-${month}-${day}`,
    minute: index % 600,
    agencies,
    photos,
    older,
  };
}

async function writeAgencies(contentDir: string): Promise<string[]> {
  const ids = PLACES.map((_, index) => `so-khcn-${String(index + 1)}`);
  for (const [index, place] of PLACES.entries()) {
    const agency = { name: `Sở Khoa học và Công nghệ ${place}`, shortName: `Sở KH&CN ${place}` };
    await writeFile(join(contentDir, 'agencies', `${ids[index] ?? ''}.yaml`), writeYaml(agency));
  }
  return ids;
}
