import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KINDS } from '../../../src/model/index.ts';
import { writeSource, writeYaml } from '../../../src/story/index.ts';
import { linkTo, moment, pathOf, unlinked, type MadeStory } from './made-stories.ts';
import type { Random } from './random.ts';
import { recordFields } from './record-fields.ts';

/** A small content directory that can be changed in every way that a newsroom changes one. */
export interface ChangingSite {
  /** Makes one change of a kind that chance picks. @returns its kind and what it met */
  change(): Promise<string>;
  /** Makes one change of this kind. */
  changeBy(kind: ChangeKind): Promise<string>;
}

const TOPICS = ['cong-nghe', 'thanh-tra', 'khoi-nghiep'];
const AGENCIES = ['so-khcn', 'vien', 'chi-cuc'];
/** Names of a document that stories are given, all under one title. */
const PLANS = ['Kế hoạch.pdf', 'Kế hoạch-2.pdf'];
const FIRST_YEAR = 2019;
const CHANGE_KINDS = [
  'add',
  'edit title',
  'edit body',
  'edit facts',
  'edit record',
  'replace photo',
  'caption',
  'cover',
  'move in time',
  'new slug',
  'withdraw',
  'draft',
  'delete',
  'rename folder',
  'attach file',
  'replace file',
  'take file out',
  'agency',
  'new agency',
  'settings',
  'topics',
  'merge topics',
  'page',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** @param photos originals to choose from */
export async function makeChangingSite(
  contentDir: string,
  { random, photos, stories }: { random: Random; photos: readonly string[]; stories: number },
): Promise<ChangingSite> {
  const made = new Map<string, MadeStory>();
  const agencies = new Map(AGENCIES.map((id) => [id, { name: `Cơ quan ${id}`, shortName: id }]));
  const settings = { title: 'Tin', topics: [...TOPICS], former: new Map<string, string[]>() };
  let count = 0;
  const write = async (path: string, text: string): Promise<void> => {
    const file = join(contentDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const writeStory = (id: string): Promise<void> => {
    const { data, body } = mustGet(made, id);
    return write(`news/${id}/index.mdx`, writeSource(data, body));
  };
  const putPhoto = async (id: string, src: string): Promise<void> => {
    const target = join(contentDir, 'news', id, src);
    await mkdir(dirname(target), { recursive: true });
    await rm(target, { force: true });
    await cp(random.one(photos), target);
  };
  /** Few contents: some stories have the same. */
  const putPlan = async (id: string): Promise<void> => {
    const file = random.one(PLANS);
    mustGet(made, id).data['attachments'] = [{ file, title: 'Kế hoạch' }];
    await write(`news/${id}/${file}`, `%PDF-1.7 ${String(random.between(1, 9))}`);
    await writeStory(id);
  };
  const pickWithPlan = (): string | undefined => {
    const withPlan = [...made].filter(([, { data }]) => data['attachments'] !== undefined);
    return withPlan.length === 0 ? undefined : random.one(withPlan)[0];
  };
  const writeSettings = async (): Promise<void> => {
    await write('settings/site.yaml', siteYaml(settings.title));
    const synonyms = [{ forms: ['Sở', settings.title] }];
    await write('settings/search.yaml', writeYaml({ synonyms }));
    const topics = settings.topics.map((slug) => ({
      slug,
      name: `Chủ đề ${slug} ${settings.title}`,
      formerSlugs: settings.former.get(slug) ?? [],
    }));
    await write('settings/topics.yaml', writeYaml({ topics }));
  };
  const writeAgency = (id: string): Promise<void> =>
    write(`agencies/${id}.yaml`, writeYaml(mustGet(agencies, id)));
  const pick = (): string => random.one([...made.keys()]);
  const edit = async (change: (story: MadeStory, id: string) => void): Promise<string> => {
    const id = pick();
    change(mustGet(made, id), id);
    await writeStory(id);
    return id;
  };
  const addStory = async (): Promise<string> => {
    count += 1;
    const year = String(random.between(FIRST_YEAR, FIRST_YEAR + 2));
    const id = `${year}/tin-${String(count)}`;
    const listed = Array.from({ length: random.between(0, 3) }, (_, index) => ({
      src: `anh-${String(index + 1)}.jpg`,
      alt: 'Hội trường',
      caption: `Ảnh ${String(random.between(1, 6))}`,
    }));
    const link = made.size > 0 && random.chance(0.3) ? linkTo(made, random) : '';
    made.set(id, {
      data: {
        title: `Hội nghị số ${String(count)}`,
        lead: 'Sapo của tin.',
        kind: random.one(Object.keys(KINDS).slice(0, 3)),
        topics: random.some(settings.topics, random.between(0, 2)),
        host: random.one([...agencies.keys()]),
        event: { start: `${year}-0${String(random.between(1, 3))}-05` },
        publishedAt: moment(random, year),
        photos: listed,
        formerPaths: [],
        ...recordFields(random, year),
      },
      body: `\nĐoạn đầu.\n\n## Mục ${String(random.between(1, 9))}\n\nĐoạn sau. ${link}\n`,
    });
    for (const { src } of listed) await putPhoto(id, src);
    await (random.chance(0.4) ? putPlan(id) : writeStory(id));
    return id;
  };

  const kinds: Record<ChangeKind, () => Promise<string>> = {
    add: addStory,
    'edit title': () => edit(({ data }) => (data.title += ' (sửa)')),
    'edit body': () =>
      edit((story) => (story.body += `\nThêm câu ${String(random.between(1, 99))}.\n`)),
    'edit facts': () =>
      edit(({ data }) => {
        data['kind'] = random.one(Object.keys(KINDS).slice(0, 4));
        data['topics'] = random.some(settings.topics, random.between(0, 3));
        data['host'] = random.one([...agencies.keys()]);
      }),
    'edit record': () =>
      edit(({ data }, id) => Object.assign(data, recordFields(random, id.slice(0, 4)))),
    'replace photo': async () => {
      const withPhotos = [...made].filter(([, { data }]) => data.photos.length > 0);
      if (withPhotos.length === 0) return addStory();
      const [id, { data }] = random.one(withPhotos);
      await putPhoto(id, random.one(data.photos).src);
      return id;
    },
    caption: () =>
      edit(({ data }) => {
        for (const photo of data.photos) photo.caption += ' mới';
      }),
    cover: () =>
      edit(({ data }) => {
        if (data.photos.length > 0) data['cover'] = random.one(data.photos).src;
      }),
    'move in time': () =>
      edit(({ data }, id) => (data['publishedAt'] = moment(random, id.slice(0, 4)))),
    'new slug': () =>
      edit(({ data }, id) => {
        count += 1;
        data.formerPaths.push(pathOf(id, data.slug));
        data.slug = `dia-chi-${String(count)}`;
      }),
    withdraw: () =>
      edit(({ data }) => (data.withdrawn = { date: '2022-01-01', reason: 'Trùng tin.' })),
    draft: async () => {
      const free = unlinked(made);
      if (free.length === 0) return addStory();
      const id = random.one(free);
      const { data } = mustGet(made, id);
      data.draft = data.draft !== true;
      await writeStory(id);
      return id;
    },
    delete: async () => {
      const free = unlinked(made);
      if (free.length < 2) return addStory();
      const id = random.one(free);
      made.delete(id);
      await rm(join(contentDir, 'news', id), { recursive: true });
      return id;
    },
    'rename folder': async () => {
      const free = unlinked(made);
      if (free.length === 0) return addStory();
      const id = random.one(free);
      const renamed = `${id}-moi`;
      const story = mustGet(made, id);
      made.delete(id);
      made.set(renamed, story);
      await rename(join(contentDir, 'news', id), join(contentDir, 'news', renamed));
      return renamed;
    },
    'attach file': async () => {
      const id = pick();
      await putPlan(id);
      return id;
    },
    'replace file': async () => {
      const id = pickWithPlan() ?? pick();
      await putPlan(id);
      return id;
    },
    'take file out': async () => {
      const id = pickWithPlan();
      if (id === undefined) return addStory();
      delete mustGet(made, id).data['attachments'];
      await writeStory(id);
      return id;
    },
    agency: async () => {
      const id = random.one([...agencies.keys()]);
      const others = AGENCIES.filter((other) => other !== id);
      const renamed = {
        ...mustGet(agencies, id),
        name: `Cơ quan ${id} ${String(random.between(1, 99))}`,
      };
      agencies.set(
        id,
        random.chance(0.5)
          ? ({ ...renamed, successor: random.one(others) } as typeof renamed)
          : renamed,
      );
      await writeAgency(id);
      return id;
    },
    'new agency': async () => {
      count += 1;
      const id = `phong-${String(count)}`;
      agencies.set(id, { name: `Phòng ${id}`, shortName: id });
      await writeAgency(id);
      return id;
    },
    settings: async () => {
      settings.title = `Tin ${String(random.between(1, 99))}`;
      await writeSettings();
      return settings.title;
    },
    topics: async () => {
      count += 1;
      settings.topics.push(`chu-de-${String(count)}`);
      await writeSettings();
      return String(count);
    },
    'merge topics': async () => {
      if (settings.topics.length < 2) return 'nothing';
      const gone = random.one(settings.topics);
      settings.topics = settings.topics.filter((slug) => slug !== gone);
      const kept = random.one(settings.topics);
      const { former } = settings;
      former.set(kept, [...(former.get(kept) ?? []), ...(former.get(gone) ?? []), gone]);
      await writeSettings();
      return `${gone} into ${kept}`;
    },
    page: async () => {
      const id = random.one(['gioi-thieu', 'lien-he', 'quy-che']);
      await write(
        `pages/${id}.mdx`,
        writeSource(
          { title: `Trang ${id}`, description: 'Một câu.' },
          `\nSố ${String(random.between(1, 99))}.\n`,
        ),
      );
      return id;
    },
  };

  await writeSettings();
  for (const id of agencies.keys()) await writeAgency(id);
  for (let index = 0; index < stories; index++) await addStory();
  const changeBy = async (kind: ChangeKind): Promise<string> => `${kind}: ${await kinds[kind]()}`;
  return { changeBy, change: () => changeBy(random.one(CHANGE_KINDS)) };
}

function siteYaml(title: string): string {
  return writeYaml({
    title,
    tagline: 'Tin họp',
    owner: 'Sở',
    responsible: { name: 'Người phụ trách' },
    address: 'Hà Nội',
    phone: '024 0000 0000',
    email: 'tin@example.vn',
  });
}

function mustGet<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing at ${key}`);
  return value;
}
