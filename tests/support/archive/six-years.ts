import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeSource, writeYaml } from '../../../src/story/index.ts';

/** A story of the archive: `<yyyy>/<folder>` and its fields. */
export interface MadeStory {
  id: string;
  data: Record<string, unknown>;
}

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023];
const OWNERS = ['Lào Cai', 'Yên Bái', 'Khánh Hòa', 'Quảng Ngãi', 'Nghệ An', 'Cà Mau'];
const DIRECTORS = ['Vũ Xuân Hợi', 'Trần Công Hòa', 'Trần Công Hoà', 'Trần Công Hoa', 'Võ Hữu Chí'];
/** Two who bear one name, as the editors tell them apart. */
const NAMESAKE = 'Nguyễn Văn An';

/** Three hundred stories of six agencies over six years, with everything in them that the record gathers. */
export function sixYears(): MadeStory[] {
  return YEARS.flatMap((year) => [
    ...OWNERS.flatMap((_, owner) => storiesOfYear(owner, year)),
    ...[1, 2].map((n) => workshop(year, n)),
  ]);
}

/** Agencies by id; Yên Bái became Lào Cai. */
export function sixAgencies(): Record<string, Record<string, unknown>> {
  return {
    bo: { name: 'Bộ Khoa học và Công nghệ', shortName: 'Bộ KH&CN' },
    ...Object.fromEntries(
      OWNERS.map((place, owner) => [
        agencyOf(owner),
        {
          name: `Sở Khoa học và Công nghệ ${place}`,
          shortName: `Sở KH&CN ${place}`,
          parent: 'bo',
          ...(owner === 1 ? { successor: agencyOf(0), validTo: '2023-06-30' } : {}),
          ...(owner === 2 ? { formerIds: ['so-khanh-hoa-cu'] } : {}),
        },
      ]),
    ),
  };
}

export const SIX_TOPICS = [
  { slug: 'cong-nghe', name: 'Công nghệ', formerSlugs: ['ky-thuat'] },
  { slug: 'thanh-tra', name: 'Thanh tra' },
];

/** Writes the archive as a content directory. @param changes fields that some stories have beside theirs, by id */
export async function writeSixYears(
  root: string,
  settings: string,
  changes: Readonly<Record<string, object>> = {},
): Promise<void> {
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write('settings/site.yaml', settings);
  await write('settings/topics.yaml', writeYaml({ topics: SIX_TOPICS }));
  for (const [id, data] of Object.entries(sixAgencies())) {
    await write(`agencies/${id}.yaml`, writeYaml(data));
  }
  for (const { id, data } of sixYears()) {
    await write(`news/${id}/index.mdx`, writeSource({ ...data, ...changes[id] }, '\nNội dung.\n'));
  }
}

/** Writes the first story of a year after those. */
export async function openYear(root: string, year: number): Promise<void> {
  const { data } = made({ owner: 0, year }, 'so-ket', '05-20', {});
  const file = join(root, 'news', String(year), 'so-ket', 'index.mdx');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, writeSource(data, '\nNội dung.\n'));
}

function agencyOf(owner: number): string {
  return `so-${String(owner + 1)}`;
}

function storiesOfYear(owner: number, year: number): MadeStory[] {
  const own = { owner, year };
  return [
    ...[1, 2, 3, 4].map((quarter) => quarterly(own, quarter)),
    made(own, 'so-ket', '07-05', {
      ...periods(year, '6 tháng', '01-01', '06-30'),
      nextPeriod: { type: '6 tháng', from: `${String(year)}-07-01`, to: `${String(year)}-12-31` },
      tasks: [`Hoàn thành đề tài của năm ${String(year)}`, 'Cấp mã số vùng trồng'],
      figures: [figure('Nhiệm vụ đã hoàn thành', 10 + owner + (year % 10), 'nhiệm vụ')],
    }),
    made(own, 'tong-ket', '12-20', {
      ...periods(year, 'năm', '01-01', '12-31'),
      results: [{ section: 'Khoa học', text: `Đã nghiệm thu đề tài năm ${String(year)}.` }],
      tasks: [`Việc của năm ${String(year + 1)}`],
      figures: [figure('Kinh phí', 6.8 + (year % 10) / 10, 'tỷ đồng', true)],
      awards: [{ title: `Cờ thi đua năm ${String(year)}`, recipients: ['Văn phòng Sở'] }],
    }),
    made(own, 'tap-huan', '03-31', { event: twoDays(year) }),
    made(own, 'can-bo-cong-chuc', '01-08', {
      people: [person(NAMESAKE, 'Chủ tịch Công đoàn', { distinction: OWNERS[owner % 2] })],
    }),
  ];
}

interface Own {
  owner: number;
  year: number;
}

function quarterly({ owner, year }: Own, quarter: number): MadeStory {
  const from = String(quarter * 3 - 2).padStart(2, '0');
  const to = ['03-31', '06-30', '09-30', '12-31'][quarter - 1] ?? '';
  return made({ owner, year }, 'giao-ban', `${String(quarter * 3 - 1).padStart(2, '0')}-15`, {
    ...periods(year, 'quý', `${from}-01`, to),
    figures: [figure('Văn bản đã ban hành', quarter * 7 + owner)],
  });
}

function workshop(year: number, n: number): MadeStory {
  const day = `${String(year)}-10-1${String(n)}`;
  return {
    id: `${String(year)}/hoi-thao-${String(n)}`,
    data: {
      title: `Hội thảo ${String(n)} năm ${String(year)}`,
      lead: 'Sapo.',
      kind: 'hoi-thao',
      topics: ['ky-thuat'],
      host: 'bo',
      event: { start: day },
      publishedAt: `${day}T15:00:00+07:00`,
      documents: [{ type: 'Luật', title: 'Khoa học, công nghệ và đổi mới sáng tạo' }],
    },
  };
}

function made({ owner, year }: Own, kind: string, day: string, more: object): MadeStory {
  const date = `${String(year)}-${day}`;
  return {
    id: `${String(year)}/${kind}-${String(owner + 1)}-${day}`,
    data: {
      title: `Sở ${OWNERS[owner] ?? ''}: ${kind} ngày ${day} năm ${String(year)}`,
      lead: 'Sapo.',
      kind,
      topics: [owner % 2 === 0 ? 'cong-nghe' : 'thanh-tra'],
      host: agencyOf(owner),
      event: { start: date },
      publishedAt: `${date}T1${String(owner)}:00:00+07:00`,
      people: [person(DIRECTORS[owner % 5] ?? '', year < 2021 ? 'Phó Giám đốc' : 'Giám đốc')],
      documents: [
        { type: 'Nghị định', number: '30/2020/NĐ-CP', date: '2020-03-05', issuer: 'Chính phủ' },
        {
          type: 'Kế hoạch',
          number: `${String(owner + 1)}/KH-SKHCN`,
          date: `${String(year)}-01-05`,
        },
      ],
      ...more,
    },
  };
}

function person(name: string, role: string, more: object = {}) {
  return { name, roles: [role], part: ['chủ trì', 'kết luận'], ...more };
}

function figure(label: string, value: number, unit?: string, approximate = false) {
  return { value, label, ...(unit === undefined ? {} : { unit }), approximate };
}

function periods(year: number, type: string, from: string, to: string) {
  return { period: { type, from: `${String(year)}-${from}`, to: `${String(year)}-${to}` } };
}

function twoDays(year: number) {
  return { start: `${String(year)}-03-31`, end: `${String(year)}-04-01` };
}
