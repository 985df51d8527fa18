import { expect, test } from 'vitest';
import { waysIn, type Archive, type Section } from '../../../src/archive/index.ts';
import { storyEntry } from '../../support/stories.ts';

const story = {
  ...storyEntry('2021/so-ket'),
  path: '/tin-tuc/2021/so-ket/',
  year: 2021,
  cover: undefined,
};
const section = (id: string, stories: Section['stories']): Section => ({
  id,
  name: `Mục ${id}`,
  path: `/${id}/`,
  stories,
  years: [],
});

test('only sections that have stories are offered, and no empty list', () => {
  const archive = {
    stories: [story],
    kinds: [section('so-ket', [story]), section('tong-ket', [])],
    topicSections: [section('cong-nghe', [])],
    agencySections: [section('so', [story])],
  } as unknown as Archive;
  expect(waysIn(archive)).toEqual([
    { by: 'year', links: [{ name: '2021', path: '/nam/2021/', count: 1 }] },
    { by: 'kind', links: [{ name: 'Mục so-ket', path: '/so-ket/', count: 1 }] },
    { by: 'agency', links: [{ name: 'Mục so', path: '/so/', count: 1 }] },
  ]);
});
