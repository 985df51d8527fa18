import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeSource, writeYaml } from '../../../src/story/index.ts';

/** A content directory in which every kind of input of a page can be changed alone. */
export interface FaultSite {
  /** Replaces words in a file of the content; they must stand there. */
  rewrite(path: string, from: string, to: string): Promise<void>;
  addStory(n: number): Promise<void>;
  addAgency(id: string): Promise<void>;
  /** Puts another photo under the name of the one that the story has. */
  replacePhoto(n: number): Promise<void>;
  /** Puts another picture under the name of the emblem of the site, or of its agency. */
  replaceEmblem(of: EmblemOwner): Promise<void>;
  /** Gives a story an attachment, or its attachment other bytes. */
  attach(n: number, bytes: string): Promise<void>;
}

export type EmblemOwner = 'settings' | 'agencies';

const EMBLEM = 'bieu-tuong.jpg';

/** On two numbered pages. */
export const STORIES = 26;
export const storyFile = (n: number): string => `news/${storyId(n)}/index.mdx`;
export const storyId = (n: number): string => `2020/tin-${String(n).padStart(2, '0')}`;
/** A draft, to which one story links. */
export const WAITING = '2020/tin-cho';
export const LINKING = 20;
/** All are of one kind, apart from a few: these head their own list, but not the list of all. */
const OTHER_KIND = [8, 14];
/** The last reports on the tasks of the first. */
const FOLLOWED: Record<number, object> = {
  1: { tasks: ['Việc phải làm'] },
  [STORIES - 3]: { period: { type: 'năm', from: '2020-01-01', to: '2020-12-31' } },
};
const GIVEN = ['Hòa', 'Bình'];

/** @param photos originals to choose from */
export async function makeFaultSite(
  contentDir: string,
  photos: readonly string[],
): Promise<FaultSite> {
  const write = async (path: string, text: string): Promise<void> => {
    const file = join(contentDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const putPhoto = (n: number, original = ''): Promise<void> =>
    cp(original, join(contentDir, 'news', storyId(n), 'anh.jpg'));
  const putEmblem = (of: EmblemOwner, original = ''): Promise<void> =>
    cp(original, join(contentDir, of, EMBLEM));
  const rewrite: FaultSite['rewrite'] = async (path, from, to) => {
    const text = await readFile(join(contentDir, path), 'utf8');
    if (!text.includes(from)) throw new Error(`«${from}» stands not in ${path}`);
    await write(path, text.replaceAll(from, to));
  };
  const addStory = async (n: number): Promise<void> => {
    await write(storyFile(n), sourceOf(n));
    await putPhoto(n, photos[n % 2]);
  };
  const addAgency = (id: string): Promise<void> =>
    write(`agencies/${id}.yaml`, writeYaml({ name: `Cơ quan ${id}`, shortName: id }));
  await write('settings/site.yaml', writeYaml(SITE));
  await putEmblem('settings', photos[0]);
  await write('settings/topics.yaml', writeYaml({ topics: [{ slug: 'do', name: 'Chủ đề đỏ' }] }));
  const pages = {
    'gioi-thieu': 'Về trang',
    'tro-nang': 'Trang tro-nang',
    'lanh-dao': 'Trang lanh-dao',
  };
  for (const [id, title] of Object.entries(pages)) {
    await write(`pages/${id}.mdx`, writeSource({ title, description: 'Tóm tắt.' }, '\nMột câu.\n'));
  }
  await addAgency('so');
  await rewrite('agencies/so.yaml', 'name:', `emblem: ${EMBLEM}\nname:`);
  await putEmblem('agencies', photos[2]);
  await addAgency('chi-cuc');
  const former = { name: 'Sở cũ', shortName: 'Sở cũ', validTo: '2015-12-31' };
  await write('agencies/so-cu.yaml', writeYaml(former));
  for (let n = 1; n <= STORIES; n++) await addStory(n);
  await write(`news/${WAITING}/index.mdx`, WAITING_SOURCE);
  return {
    rewrite,
    addStory,
    addAgency,
    replaceEmblem: (of) => putEmblem(of, photos[of === 'settings' ? 1 : 3]),
    replacePhoto: (n) => putPhoto(n, photos[2 + (n % 2)]),
    attach: async (n, bytes) => {
      const entry = 'attachments:\n  - file: kem-theo.pdf\n    title: Kèm theo\n';
      const text = await readFile(join(contentDir, storyFile(n)), 'utf8');
      if (!text.includes('attachments')) await rewrite(storyFile(n), 'kind:', `${entry}kind:`);
      await write(`news/${storyId(n)}/kem-theo.pdf`, `%PDF-1.7 ${bytes}`);
    },
  };
}

function sourceOf(n: number): string {
  const month = String(Math.ceil(n / 13)).padStart(2, '0');
  const day = `2020-${month}-${String(((n - 1) % 13) + 1).padStart(2, '0')}`;
  const data = {
    title: `Tin số ${String(n)}`,
    lead: `Sapo của tin ${String(n)}.`,
    kind: OTHER_KIND.includes(n) ? 'tong-ket' : 'so-ket',
    topics: n % 2 === 0 ? ['do'] : [],
    host: 'so',
    event: { start: day },
    publishedAt: `${day}T09:00:00+07:00`,
    photos: [{ src: 'anh.jpg', alt: 'Hội trường', caption: `Ảnh của tin ${String(n)}` }],
    people: [{ name: `Trần Công ${GIVEN[n % 2] ?? ''}`, roles: ['Giám đốc'], part: ['chủ trì'] }],
    documents: [{ type: 'Nghị quyết', number: '60-NQ/ĐU', date: '2019-12-28' }],
    period: { type: '6 tháng', from: '2020-01-01', to: '2020-06-30' },
    figures: [{ value: n, label: 'Việc đã làm' }],
    formerPaths: [`/cu/tin-${String(n)}/`],
    ...FOLLOWED[n],
  };
  const link = n === LINKING ? ` Xem [tin chờ](/tin-tuc/${WAITING}/).` : '';
  return writeSource(data, `\nĐoạn của tin ${String(n)}.${link}\n`);
}

const WAITING_SOURCE = writeSource(
  {
    title: 'Tin chờ',
    lead: 'Sapo của tin chờ.',
    kind: 'khac',
    host: 'so',
    event: { start: '2020-01-01' },
    publishedAt: '2020-01-01T08:00:00+07:00',
    draft: true,
  },
  '',
);

const SITE = {
  title: 'Trang tin',
  tagline: 'Tin họp',
  owner: 'Sở',
  emblem: EMBLEM,
  responsible: { name: 'Người phụ trách' },
  address: 'Hà Nội',
  phone: '024 0000 0000',
  email: 'tin@example.vn',
};
