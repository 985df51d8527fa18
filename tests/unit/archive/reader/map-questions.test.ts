import { describe, expect, test } from 'vitest';
import { openReader } from '../../../../src/archive/index.ts';
import { archiveOf } from '../../../support/feeds/made-archive.ts';

const STORIES = {
  '2026/hom-nay': { publishedAt: '2026-01-05T06:00:00+07:00' },
  '2026/hom-qua': { publishedAt: '2026-01-04T00:10:00+07:00' },
  '2026/hom-kia': { publishedAt: '2026-01-03T23:50:00+07:00' },
  '2025/cu': { publishedAt: '2025-12-01T09:00:00+07:00', updatedAt: '2026-01-02T09:00:00+07:00' },
};
const at = (now: string) => openReader(archiveOf(STORIES, now)).reader;
const pathsOf = (stories: readonly { path: string }[]) => stories.map(({ path }) => path);

describe('news of these days', () => {
  test('are those of today and yesterday in Vietnam', () => {
    expect(pathsOf(at('2026-01-05T08:00:00+07:00').recentStories())).toEqual([
      '/tin-tuc/2026/hom-nay/',
      '/tin-tuc/2026/hom-qua/',
    ]);
  });

  test('have no map when there are none: one without an address is against its schema', () => {
    const nameOf = ({ name }: { name: string }): string => name;
    expect(at('2026-01-05T08:00:00+07:00').mapParts().map(nameOf)).toContain('tin-moi');
    expect(at('2026-01-09T08:00:00+07:00').mapParts().map(nameOf)).not.toContain('tin-moi');
  });
});

describe('the map of the site', () => {
  test('says of a month when one of its stories was last changed', () => {
    expect(at('2026-01-05T08:00:00+07:00').mapParts()).toContainEqual({
      name: 'tin-2025-12',
      updatedAt: '2026-01-02T09:00:00+07:00',
    });
  });
});

describe('what the site says of itself', () => {
  test('holds for half a year, and is another day once a month', () => {
    const untilAt = (now: string): string => at(now).validUntil();
    expect(untilAt('2026-01-05T08:00:00+07:00')).toBe('2026-07-01');
    expect(untilAt('2026-01-31T23:59:00+07:00')).toBe('2026-07-01');
    expect(untilAt('2026-08-01T00:00:00+07:00')).toBe('2027-02-01');
  });
});
