import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openReader, type FeedView } from '../../../src/archive/index.ts';
import { calendar } from '../../../src/feeds/calendar.ts';
import { linkedData } from '../../../src/feeds/linked-data/thing.ts';
import { newsArticle } from '../../../src/feeds/linked-data/story.ts';
import { newsSitemap } from '../../../src/feeds/maps/sitemap.ts';
import { atom } from '../../../src/feeds/news/atom.ts';
import { jsonFeed } from '../../../src/feeds/news/json-feed.ts';
import { rss } from '../../../src/feeds/news/rss.ts';
import { calendarFaults } from '../../support/feeds/calendar-faults.ts';
import { jsonFeedFaults } from '../../support/feeds/json-schemas.ts';
import { archiveOf } from '../../support/feeds/made-archive.ts';
import { faultsOf } from '../../support/feeds/xml-schemas.ts';

const SITE_URL = 'https://tin.example.vn';
const SETTINGS = { title: 'Tin', tagline: 'Tin họp', owner: 'Sở', email: 'tin@example.vn' };

/** Text as people paste it, with a letter at least: letters of every kind, marks of every format, what no format can hold. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(
        ']]>',
        '<!--',
        '</script>',
        '&',
        '"',
        ';',
        ',',
        '\\',
        '\n',
        '\u0007',
        '\u001b',
        '\ufffe',
        '😀',
        'Ặ',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    ),
    minLength: 1,
    maxLength: 60,
  })
  .filter((each) => /[\p{L}\p{N}]/u.test(each));

const archives = fc
  .record({ title: text, lead: text, place: text, writer: text })
  .map(({ title, lead, place, writer }) =>
    archiveOf(
      {
        '2026/tin': {
          title: title.slice(0, 240),
          lead,
          event: {
            start: '2026-01-02',
            end: '2026-01-03',
            place,
            mode: 'kết hợp',
            session: 'sáng',
          },
          publishedAt: '2026-01-04T23:30:00+07:00',
          updatedAt: '2026-01-05T07:00:00+07:00',
          byline: { name: writer },
        },
      },
      '2026-01-05T08:00:00+07:00',
    ),
  );

describe('whatever people write', () => {
  test('every feed, map and calendar stays right', () => {
    fc.assert(
      fc.property(archives, (archive) => {
        const { reader } = openReader(archive);
        const feed = { ...(reader.newsFeed('') as FeedView), site: SETTINGS, siteUrl: SITE_URL };
        expect(faultsOf(rss(feed), 'rss')).toBeUndefined();
        expect(faultsOf(atom(feed), 'atom')).toBeUndefined();
        expect(jsonFeedFaults(jsonFeed(feed))).toEqual([]);
        const map = newsSitemap(reader.recentStories(), { publication: 'Tin', siteUrl: SITE_URL });
        expect(faultsOf(map, 'sitemap')).toBeUndefined();
        const options = { name: 'Lịch', description: 'Lịch', siteUrl: SITE_URL, path: '/' };
        const made = new TextEncoder().encode(calendar(reader.meetings(), options));
        expect(calendarFaults(made)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('data in a page cannot end its element', () => {
    fc.assert(
      fc.property(archives, (archive) => {
        const [story] = archive.stories;
        if (story === undefined) throw new Error('no story');
        const context = { host: undefined, owner: 'Sở', siteUrl: SITE_URL };
        const html = linkedData([newsArticle(story, context)]);
        expect(html.indexOf('</script>')).toBe(html.length - '</script>'.length);
        expect(html.slice(1).indexOf('<')).toBe(html.length - '</script>'.length - 1);
      }),
    );
  });
});
