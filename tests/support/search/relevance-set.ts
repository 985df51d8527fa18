import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Kind } from '../../../src/model/index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';

/** A query with the pages that answer it. */
export interface JudgedQuery {
  id: string;
  /** Class of query, such as "người/không dấu". */
  cls: string;
  q: string;
  /** Ids, addresses or folders of the pages. */
  rel: readonly string[];
}

/** The project's own relevance set. */
export const RELEVANCE_SET = path.join(import.meta.dirname, '..', '..', 'fixtures', 'search');

interface SetPage {
  url: string;
  title: string;
  paras: readonly string[];
  date: string;
  /** Kind of meeting, in the words of the set. */
  mt: string;
  /** Agency, a key of the labels. */
  ag: string;
  /** Taken over from a public page: its agency is not one of the labels. */
  seed?: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  soket: 'so-ket',
  tongket: 'tong-ket',
  ccvc: 'can-bo-cong-chuc',
  daihoi: 'dang-doan-the',
  taphuan: 'tap-huan',
  hoithao: 'hoi-thao',
  kyket: 'ky-ket',
  giaoban: 'giao-ban',
  doithoai: 'lam-viec',
};

export async function readQueries(file: string): Promise<JudgedQuery[]> {
  return JSON.parse(await readFile(file, 'utf8')) as JudgedQuery[];
}

/** The pages of a set as the site would index them, were they stories. */
export async function readSetPages(folder: string): Promise<SearchDocument[]> {
  const pages = JSON.parse(await readFile(path.join(folder, 'pages.json'), 'utf8')) as SetPage[];
  const agencies = await readAgencies(folder);
  return pages.map(({ url, title, paras, date, mt, ag, seed = false }) => ({
    url,
    title,
    lead: paras[0] ?? '',
    body: paras.slice(1),
    photos: [],
    people: [],
    documents: [],
    figures: [],
    notes: [],
    day: date,
    kind: KINDS[mt] ?? 'khac',
    agency: { id: seed ? '' : ag, name: seed ? '' : (agencies[ag]?.full ?? '') },
    agencyNames: [],
    topics: [],
  }));
}

/** Names of the agencies; a set may do without. */
async function readAgencies(folder: string): Promise<Record<string, { full: string }>> {
  const file = path.join(folder, 'labels.json');
  if (!existsSync(file)) return {};
  const labels = JSON.parse(await readFile(file, 'utf8')) as {
    agencies: Record<string, { full: string }>;
  };
  return labels.agencies;
}
