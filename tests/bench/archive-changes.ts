import type { StoryEntry } from '../../src/archive/index.ts';
import type { CompiledContent } from '../../src/compile/compiled-content.ts';

/** A change as an editor makes it, at the level of compiled content. */
interface ArchiveChange {
  change: string;
  make: (content: CompiledContent) => CompiledContent;
}

/** What stands at this part of the time that the archive covers: 0 is the oldest. */
const placeOf = ({ stories }: CompiledContent, part: number): number =>
  Math.min(Math.floor(stories.length * part), stories.length - 1);

function editStory(part: number, edit: (story: StoryEntry) => StoryEntry): ArchiveChange['make'] {
  return (content) => {
    const place = placeOf(content, part);
    const stories = content.stories.map((story, at) =>
      at === place ? { ...edit(story), digest: 'other' } : story,
    );
    return { ...content, stories };
  };
}

function withData(data: Partial<StoryEntry['data']>): (story: StoryEntry) => StoryEntry {
  return (story) => ({ ...story, data: { ...story.data, ...data } });
}

const NEWEST = 1;
const MIDDLE = 0.5;

export const CHANGES: readonly ArchiveChange[] = [
  {
    change: 'a new story',
    make: (content) => {
      const [newest] = content.stories.slice(-1) as [StoryEntry];
      const publishedAt = '2026-01-01T09:00:00+07:00';
      const added = withData({ title: 'Bài mới', publishedAt })({ ...newest, id: '2026/bai-moi' });
      return { ...content, stories: [...content.stories, { ...added, digest: 'new' }] };
    },
  },
  { change: 'the body of the newest story', make: editStory(NEWEST, (story) => story) },
  { change: 'the title of the newest story', make: editStory(NEWEST, withData({ title: 'Khác' })) },
  { change: 'the body of an old story', make: editStory(MIDDLE, (story) => story) },
  { change: 'the title of an old story', make: editStory(MIDDLE, withData({ title: 'Khác' })) },
  { change: 'the address of an old story', make: editStory(MIDDLE, withData({ slug: 'khac' })) },
  {
    change: 'an old story withdrawn',
    make: editStory(MIDDLE, withData({ withdrawn: { date: '2026-01-01', reason: 'Trùng tin.' } })),
  },
  {
    change: 'an old story deleted',
    make: (content) => ({
      ...content,
      stories: content.stories.filter((_, at) => at !== placeOf(content, MIDDLE)),
    }),
  },
  {
    change: 'the name of one agency',
    make: (content) => ({
      ...content,
      agencies: content.agencies.map((agency) =>
        agency.id === content.stories.at(-1)?.data.host
          ? { ...agency, data: { ...agency.data, name: 'Tên khác' } }
          : agency,
      ),
    }),
  },
  {
    change: 'a new topic',
    make: (content) => ({
      ...content,
      topics: {
        topics: [...content.topics.topics, { slug: 'moi', name: 'Chủ đề mới', formerSlugs: [] }],
      },
    }),
  },
  {
    change: 'the settings of the site',
    make: (content) => ({ ...content, site: { ...content.site, title: 'Tên khác' } }),
  },
];
