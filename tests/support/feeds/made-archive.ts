import { createArchive, type Archive } from '../../../src/archive/index.ts';
import { site, readEntry } from '../../../src/model/index.ts';
import { storyEntry } from '../stories.ts';

const SETTINGS = {
  title: 'Tin',
  tagline: 'Tin họp',
  owner: 'Sở',
  responsible: { name: 'Người phụ trách' },
  address: 'Hà Nội',
  phone: '024 0000 0000',
  email: 'tin@example.vn',
};

/** An archive of the stories with these ids and data, seen at a moment. */
export function archiveOf(
  stories: Readonly<Record<string, Record<string, unknown>>>,
  now = '2026-01-05T08:00:00+07:00',
): Archive {
  const read = readEntry(site, SETTINGS);
  if (read.data === undefined) throw new Error(JSON.stringify(read.issues));
  return createArchive({
    stories: Object.entries(stories).map(([id, data]) => storyEntry(id, data)),
    agencies: [
      {
        id: 'so-khcn',
        data: { name: 'Sở Khoa học và Công nghệ', shortName: 'Sở KH&CN', formerIds: [] },
      },
    ],
    pages: [],
    site: read.data,
    topics: { topics: [] },
    now: new Date(now),
  });
}
