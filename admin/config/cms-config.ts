import type { CmsConfig } from 'decap-cms-core';
import { agencyPath, pagePath, storyPath } from '../../src/archive/addresses.ts';
import {
  agencies,
  news,
  pages,
  toDecapCollections,
  type DecapCollection,
} from '../../src/model/index.ts';
import { STORY_TOOLS } from '../word/story-tools.ts';
import type { RuntimeConfig } from './runtime-config.ts';

interface Surroundings {
  /** Address of the admin itself: the site is where it is, unless the operator says otherwise. */
  here: string;
  /** Address of the picture on the log-in page. */
  logo: string;
}

/** The whole configuration of Decap: the collections of the model and what the operator decided. */
export function toCmsConfig(runtime: RuntimeConfig, { here, logo }: Surroundings): CmsConfig {
  const { backend, siteUrl = '/', contentFolder = 'content' } = runtime;
  const config = {
    load_config_file: false,
    backend: { branch: 'main', commit_messages: COMMIT_MESSAGES, ...backend },
    publish_mode: 'editorial_workflow',
    locale: 'vi',
    site_url: new URL(siteUrl, here).href,
    logo: { src: logo, show_in_header: false },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    // Every collection keeps its files beside its entries; Decap insists on a folder for the rest.
    media_folder: `${contentFolder}/settings`,
    public_folder: '',
    collections: toDecapCollections(contentFolder).map(completed),
  };
  return config as unknown as CmsConfig;
}

/** What the model cannot know: the site's addresses, the tools above a story's form. */
function completed(collection: DecapCollection): DecapCollection {
  const { name, fields } = collection;
  return {
    ...collection,
    ...LIVE_PATHS[name],
    ...(name === news.name && { fields: [TOOLS_FIELD, ...(fields ?? [])] }),
  };
}

/** No field of the story: it never has a value, and so no trace in the file. */
const TOOLS_FIELD = {
  name: STORY_TOOLS,
  label: 'Bắt đầu nhanh',
  widget: STORY_TOOLS,
  required: false,
};

/** Where a published entry is on the site; a story's folder stays its address or leads to it. */
const LIVE_PATHS: Readonly<Record<string, { preview_path: string }>> = {
  [news.name]: { preview_path: storyPath('{{dirname}}/').replace(/\/+$/u, '/') },
  [agencies.name]: { preview_path: agencyPath('{{slug}}') },
  [pages.name]: { preview_path: pagePath('{{slug}}') },
};

/** Shown in the history of the repository, which staff read too. */
const COMMIT_MESSAGES = {
  create: 'Thêm {{collection}} «{{slug}}»',
  update: 'Sửa {{collection}} «{{slug}}»',
  delete: 'Xoá {{collection}} «{{slug}}»',
  uploadMedia: 'Tải lên {{path}}',
  deleteMedia: 'Xoá {{path}}',
  openAuthoring: '{{message}}',
};
