import type { CmsConfig } from 'decap-cms-core';
import { toDecapCollections } from '../../src/model/index.ts';
import type { RuntimeConfig } from './runtime-config.ts';

/** The whole configuration of Decap: the collections of the model and what the operator decided. */
export function toCmsConfig({
  backend,
  siteUrl,
  contentFolder = 'content',
}: RuntimeConfig): CmsConfig {
  const config = {
    load_config_file: false,
    backend: { branch: 'main', commit_messages: COMMIT_MESSAGES, ...backend },
    publish_mode: 'editorial_workflow',
    locale: 'vi',
    ...(siteUrl === undefined ? {} : { site_url: siteUrl }),
    show_preview_links: false,
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    // Every collection keeps its files beside its entries; Decap insists on a folder for the rest.
    media_folder: `${contentFolder}/settings`,
    public_folder: '',
    collections: toDecapCollections(contentFolder),
  };
  return config as unknown as CmsConfig;
}

/** Shown in the history of the repository, which staff read too. */
const COMMIT_MESSAGES = {
  create: 'Thêm {{collection}} «{{slug}}»',
  update: 'Sửa {{collection}} «{{slug}}»',
  delete: 'Xoá {{collection}} «{{slug}}»',
  uploadMedia: 'Tải lên {{path}}',
  deleteMedia: 'Xoá {{path}}',
  openAuthoring: '{{message}}',
};
