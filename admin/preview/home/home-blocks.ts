import { agencyPath, kindPath, topicPath } from '../../../src/archive/addresses.ts';
import { USUAL_SECTIONS } from '../../../src/archive/home-shape.ts';
import { HOME_SECTIONS, KINDS, site, tidyEntry } from '../../../src/model/index.ts';
import type { EntryData } from '../../formats/entry-data.ts';
import { groupIn, itemsIn, wordIn } from './settings-words.ts';

/** A part of the home page, and the published page that holds what it shows. */
export interface HomeBlock {
  form: 'stories' | 'photos' | 'links';
  /** Without one, the heading of the page stands above the part. */
  title: string | undefined;
  /** Absent while the editor has not said which kind, topic or agency. */
  path: string | undefined;
}

/** Parts under the newest stories, in the editors' order, as `home-questions.ts` puts them. */
export function toHomeBlocks(data: EntryData): HomeBlock[] {
  const chosen = itemsIn(groupIn(tidyEntry(site, data), 'home'), 'sections');
  const sections = chosen.length === 0 ? USUAL_SECTIONS : chosen;
  return sections.flatMap(blocksOf);
}

/** Addresses of the stories that stand first, in order. @param today `2026-01-31` */
export function toPinned(data: EntryData, today: string): string[] {
  return itemsIn(groupIn(tidyEntry(site, data), 'home'), 'pinned')
    .filter((item) => wordIn(item, 'until') === '' || wordIn(item, 'until') >= today)
    .map((item) => wordIn(item, 'address').replace(/^https?:\/\/[^/]+/u, ''))
    .filter((address) => address !== '')
    .map((address) => address.replace(/\/?$/u, '/'));
}

function blocksOf(section: EntryData): HomeBlock[] {
  const title = wordIn(section, 'title') || undefined;
  const pathBy = (key: string, toPath: (id: string) => string): string | undefined =>
    wordIn(section, key) === '' ? undefined : toPath(wordIn(section, key));
  const list = (path: string | undefined, usual: string): HomeBlock[] => [
    { form: 'stories', title: title ?? (path === undefined ? usual : undefined), path },
  ];
  switch (wordIn(section, 'show')) {
    case 'anh':
      return [{ form: 'photos', title: title ?? 'Đa phương tiện', path: '/thu-vien-anh/' }];
    case 'lien-ket':
      return [{ form: 'links', title: title ?? HOME_SECTIONS['lien-ket'], path: undefined }];
    case 'moi-loai':
      return Object.entries(KINDS).map(([id, name]) => ({
        form: 'stories',
        title: name,
        path: kindPath(id),
      }));
    case 'loai-tin':
      return list(pathBy('kind', kindPath), HOME_SECTIONS['loai-tin']);
    case 'chu-de':
      return list(pathBy('topic', topicPath), HOME_SECTIONS['chu-de']);
    case 'don-vi':
      return list(pathBy('agency', agencyPath), HOME_SECTIONS['don-vi']);
    default:
      return [];
  }
}
