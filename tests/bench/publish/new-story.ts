import { join } from 'node:path';
import { writePhonePhoto } from '../../support/archive/phone-photo.ts';
import { createRandom } from '../../support/archive/random.ts';
import { storySource } from '../../support/archive/story-source.ts';
import type { ChosenPhoto } from '../../support/make-archive.ts';

const PHOTOS = 6;

interface NewStory {
  id: string;
  /** `2021-07-26` */
  day: string;
  /** Other photos and words in every run. */
  run: number;
  agency: string;
}

/** A story with six phone photos, whose originals are put into `folder`. */
export async function makeNewStory(
  folder: string,
  { id, day, run, agency }: NewStory,
): Promise<{ source: string; photos: ChosenPhoto[] }> {
  const photos: ChosenPhoto[] = [];
  for (let index = 1; index <= PHOTOS; index++) {
    const original = join(folder, `phone-${String(run)}-${String(index)}.jpg`);
    await writePhonePhoto(original, run * 100 + index);
    const alt = 'Đại biểu trong hội trường';
    const photo = { src: `anh-${String(index)}.jpg`, alt, caption: `Ảnh mới ${String(run)}` };
    photos.push({ photo, original });
  }
  const plan = { id, day, minute: run, agencies: [agency], older: [] };
  const listed = photos.map(({ photo }) => photo);
  return { source: storySource(createRandom(run), { ...plan, photos: listed }), photos };
}
