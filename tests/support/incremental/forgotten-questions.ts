import type { ArchiveReader } from '../../../src/archive/index.ts';
import { currentRelease, siteStateFile } from '../../../src/release/release-store.ts';
import type { ReleaseFolders } from '../../../src/release/release-folders.ts';
import {
  readSiteState,
  writeSiteState,
  type SiteState,
} from '../../../src/release/site/site-state.ts';
import { STORIES, storyFile, storyId, WAITING, type FaultSite } from './fault-site.ts';

type Question = keyof ArchiveReader;

/** A change of the content that moves the answers to these questions, and no other of the pages that it touches. */
interface Forgotten {
  questions: readonly Question[];
  change: (site: FaultSite) => Promise<void>;
}

const OLD = 4;

const retitle =
  (n: number): Forgotten['change'] =>
  ({ rewrite }) =>
    rewrite(storyFile(n), 'Tin ', 'Tin mới ');

/** Another moment of the last change, and nothing else that a list shows. */
const touch =
  (n: number): Forgotten['change'] =>
  ({ rewrite }) =>
    rewrite(storyFile(n), 'kind:', 'updatedAt: "2020-06-01T09:00:00+07:00"\nkind:');

/** One line for everything that a page can ask. */
export const FORGOTTEN: readonly Forgotten[] = [
  {
    questions: ['site'],
    change: ({ rewrite }) => rewrite('settings/site.yaml', 'Trang tin', 'Trang khác'),
  },
  {
    questions: ['story'],
    change: ({ rewrite }) => rewrite(storyFile(OLD), 'Đoạn của', 'Đoạn khác của'),
  },
  { questions: ['neighbours'], change: retitle(OLD) },
  { questions: ['related'], change: retitle(9) },
  {
    questions: ['agency'],
    change: ({ rewrite }) => rewrite('agencies/so.yaml', 'shortName: so', 'shortName: SO'),
  },
  {
    // The card of a story shows the name of its agency, which its page shows as well.
    questions: ['agency', 'shareCard'],
    change: ({ rewrite }) => rewrite('agencies/so.yaml', 'Cơ quan', 'Ban'),
  },
  { questions: ['emblem'], change: ({ replaceEmblem }) => replaceEmblem('settings') },
  {
    questions: ['successor'],
    change: async ({ addAgency, rewrite }) => {
      await addAgency('so-moi');
      await rewrite('agencies/so.yaml', 'name:', 'successor: so-moi\nname:');
    },
  },
  {
    questions: ['agencyFacts'],
    change: ({ replaceEmblem }) => replaceEmblem('agencies'),
  },
  {
    questions: ['topicLinks'],
    change: ({ rewrite }) => rewrite('settings/topics.yaml', 'Chủ đề đỏ', 'Chủ đề xanh'),
  },
  {
    questions: ['notOutYet'],
    change: ({ rewrite }) => rewrite(`news/${WAITING}/index.mdx`, 'draft: true', 'draft: false'),
  },
  { questions: ['latest'], change: retitle(STORIES) },
  // Among the newest, but heading neither its kind nor the photos.
  { questions: ['homeStories'], change: retitle(STORIES - 6) },
  { questions: ['homeParts'], change: retitle(14) },
  { questions: ['libraryPage'], change: retitle(OLD) },
  { questions: ['newsPage'], change: retitle(OLD) },
  { questions: ['yearPage'], change: retitle(STORIES) },
  { questions: ['monthPage'], change: retitle(OLD) },
  { questions: ['sectionPage'], change: retitle(STORIES) },
  {
    questions: ['waysIn'],
    change: ({ rewrite }) => rewrite(storyFile(OLD), '2020-01-', '2019-01-'),
  },
  {
    questions: ['page'],
    change: ({ rewrite }) => rewrite('pages/gioi-thieu.mdx', 'Một câu', 'Câu khác'),
  },
  {
    questions: ['footerPages'],
    change: ({ rewrite }) => rewrite('pages/tro-nang.mdx', 'Trang tro-nang', 'Trang khác'),
  },
  {
    questions: ['pageLinks'],
    change: ({ rewrite }) => rewrite('pages/lanh-dao.mdx', 'Trang lanh-dao', 'Trang nữa'),
  },
  { questions: ['lastUpdate'], change: touch(5) },
  {
    questions: ['movedTo'],
    change: async ({ rewrite }) => {
      await rewrite(storyFile(OLD), 'kind:', 'slug: dia-chi-moi\nkind:');
      await rewrite(storyFile(OLD), '- /cu/', `- /tin-tuc/${storyId(OLD)}/\n  - /cu/`);
    },
  },
  { questions: ['documentPage'], change: retitle(OLD) },
  {
    questions: ['documentYears', 'mostCited'],
    change: ({ rewrite }) => rewrite(storyFile(OLD), '60-NQ', '61-NQ'),
  },
  {
    questions: ['mostCited'],
    change: ({ rewrite }) =>
      rewrite(storyFile(5), 'type: Nghị quyết', 'issuer: Đảng ủy\n    type: Nghị quyết'),
  },
  {
    questions: ['documentsOfYear'],
    change: ({ rewrite }) => rewrite(storyFile(6), '60-NQ', '62-NQ'),
  },
  { questions: ['namePage'], change: retitle(OLD) },
  {
    questions: ['peopleByLetter'],
    change: ({ rewrite }) => rewrite(storyFile(STORIES), 'Giám đốc', 'Viện trưởng'),
  },
  { questions: ['calendarMonth'], change: retitle(OLD) },
  {
    questions: ['calendarYears', 'calendarMonth'],
    change: ({ rewrite }) => rewrite(storyFile(3), 'start: "2020-01', 'start: "2020-02'),
  },
  {
    // The page of February shows no meeting of other months: their number, and the year beside it.
    questions: ['calendarYear'],
    change: ({ rewrite }) => rewrite(storyFile(7), 'start: "2020-01', 'start: "2019-12'),
  },
  {
    questions: ['agencyTree'],
    change: ({ rewrite }) => rewrite('agencies/chi-cuc.yaml', 'Cơ quan', 'Ban'),
  },
  {
    questions: ['formerAgencies'],
    change: ({ rewrite }) => rewrite('agencies/so-cu.yaml', 'Sở cũ', 'Sở rất cũ'),
  },
  {
    // Too old for the list of the agency, which shows the days of its stories.
    questions: ['waysOfAgency'],
    change: ({ rewrite }) => rewrite(storyFile(2), 'start: "2020-01', 'start: "2019-01'),
  },
  { questions: ['agencyYear'], change: retitle(OLD) },
  {
    questions: ['agencyFigures'],
    change: ({ rewrite }) => rewrite(storyFile(26), 'value: 26', 'value: 62'),
  },
  {
    questions: ['figureRows'],
    change: ({ rewrite }) => rewrite(storyFile(OLD), `value: ${String(OLD)}`, 'value: 44'),
  },
  {
    questions: ['followUp'],
    change: ({ rewrite }) => rewrite(storyFile(1), 'Việc', 'Việc khác'),
  },
  {
    questions: ['siteMap'],
    change: ({ rewrite }) => rewrite('pages/gioi-thieu.mdx', 'Về trang', 'Giới thiệu'),
  },
  {
    // A further numbered page comes with further stories, which the other two lists show as well.
    questions: ['lastNewsPage', 'latest', 'waysIn'],
    change: async ({ addStory }) => {
      for (let n = STORIES + 1; n <= STORIES + 20; n++) await addStory(n);
    },
  },
];

/** A question that one file alone asks, so that one publication tells of all whether they are declared. */
interface AskedByFile {
  question: Question;
  /** Address of a file that shows the answer. */
  file: string;
  change: (site: FaultSite) => Promise<void>;
}

/** What other programs read. When it is published, another month has begun. */
export const FORGOTTEN_DATA: readonly AskedByFile[] = [
  { question: 'newsFeed', file: '/rss.xml', change: retitle(10) },
  { question: 'newestStories', file: '/api/v1/latest.json', change: retitle(11) },
  { question: 'storiesOfMonth', file: '/api/v1/news/2020-01.json', change: retitle(3) },
  { question: 'meetings', file: '/lich-hoi-nghi.ics', change: retitle(2) },
  { question: 'mapParts', file: '/sitemap-index.xml', change: touch(6) },
  { question: 'mappedPages', file: '/sitemap/tin-2020-01.xml', change: touch(7) },
  { question: 'dataMonths', file: '/api/v1/index.json', change: touch(1) },
  {
    question: 'meetingYears',
    file: '/api/v1/index.html',
    change: ({ rewrite }) => rewrite(storyFile(STORIES), 'start: "2020', 'start: "2021'),
  },
  {
    question: 'withdrawnStories',
    file: '/api/v1/withdrawn.json',
    change: ({ rewrite }) =>
      rewrite(storyFile(9), 'kind:', 'withdrawn: { date: "2020-12-01", reason: Trùng }\nkind:'),
  },
  {
    question: 'allAgencies',
    file: '/api/v1/agencies.json',
    change: ({ rewrite }) => rewrite('agencies/so.yaml', 'name:', 'phone: "024"\nname:'),
  },
  {
    question: 'allTopics',
    file: '/api/v1/terms.json',
    change: ({ rewrite }) => rewrite('settings/topics.yaml', 'Chủ đề', 'Đề tài'),
  },
  // Time alone moves these two.
  { question: 'recentStories', file: '/sitemap/tin-moi.xml', change: () => Promise.resolve() },
  {
    question: 'validUntil',
    file: '/.well-known/security.txt',
    change: () => Promise.resolve(),
  },
];

/** One story of the day on which faults are planted, one of a month later. */
export async function makeNews({ rewrite }: FaultSite): Promise<void> {
  await rewrite(storyFile(12), '2020-01-12T09', '2020-12-31T09');
  await rewrite(storyFile(13), '2020-01-13T09', '2021-01-31T09');
}

export function nameOf(inquiry: string): string {
  return (JSON.parse(inquiry) as [string])[0];
}

/** What is known of the release that readers see. */
export async function knownOf(
  folders: ReleaseFolders,
): Promise<{ file: string; state: SiteState }> {
  const current = await currentRelease(folders);
  const file = siteStateFile(folders, current?.name ?? '');
  const state = await readSiteState(file);
  if (state === undefined) throw new Error(`Nothing is known of ${String(current?.name)}`);
  return { file, state };
}

/** Makes it as if no page had declared that it depends on the answers to these questions. */
export async function forget(
  folders: ReleaseFolders,
  questions: readonly Question[],
): Promise<void> {
  const { file, state } = await knownOf(folders);
  const isKept = (inquiry: string): boolean => !questions.some((name) => name === nameOf(inquiry));
  const pages = Array.from(state.pages, ([address, page]) => {
    const inquiries = page.inquiries.filter(isKept);
    return [address, { ...page, inquiries }] as const;
  });
  const answers = [...state.answers].filter(([inquiry]) => isKept(inquiry));
  await writeSiteState(file, { ...state, pages: new Map(pages), answers: new Map(answers) });
}
