import { vi } from 'vitest';
import type { DraftStore, DraftWrite } from '../../../../admin/backends/draft-store.ts';
import type { DraftWatch } from '../../../../admin/backends/draft-watch.ts';
import { guardDrafts } from '../../../../admin/backends/guard-drafts.ts';
import type {
  Asset,
  PersistOptions,
  RepositoryBackend,
} from '../../../../admin/backends/repository-backend.ts';
import type { StoredTexts } from '../../../../admin/drafts/revisions.ts';

export const SLUG = '2026/a/index';
export const FOLDER = 'content/news/2026/a/';
export const PATH = `${FOLDER}index.mdx`;
export const OPTIONS: PersistOptions = {
  collectionName: 'news',
  commitMessage: 'x',
  useWorkflow: true,
};

export const story = (title: string, ...photos: string[]): string =>
  `---\ntitle: ${title}\nphotos:\n${photos.map((name) => `  - src: ${name}\n`).join('')}---\n\nChữ.\n`;
export const asset = (name: string): Asset => ({ path: FOLDER + name, url: 'blob:x' });

export interface Repository {
  draft?: string;
  published?: string;
  isUnreachable?: boolean;
}

/** A back end over two texts; every forge reports what is missing in one of two ways. */
function repositoryOf(texts: Repository) {
  const missing = (more: object): Promise<never> =>
    Promise.reject(Object.assign(new Error('missing'), more));
  const backend = {
    getEntry: () => {
      if (texts.isUnreachable) return Promise.reject(new TypeError('Failed to fetch'));
      const { published } = texts;
      return published === undefined
        ? missing({ status: 404 })
        : Promise.resolve({ data: published });
    },
    unpublishedEntry: () =>
      texts.draft === undefined
        ? missing({ notUnderEditorialWorkflow: true })
        : Promise.resolve({ diffs: [{ path: PATH, id: 'blob' }] }),
    unpublishedEntryDataFile: () => Promise.resolve(texts.draft ?? ''),
    unpublishedEntryMediaFile: vi.fn(() => Promise.resolve('read')),
    persistEntry: vi.fn(() => Promise.resolve()),
    updateUnpublishedEntryStatus: vi.fn(() => Promise.resolve()),
    publishUnpublishedEntry: vi.fn(() => Promise.resolve()),
    deleteUnpublishedEntry: vi.fn(() => Promise.resolve()),
    deleteFiles: vi.fn(() => Promise.resolve()),
  };
  return backend;
}

interface Scene {
  stored: Repository;
  opened?: StoredTexts;
  hasConfirmed?: boolean;
  write?: DraftStore['write'];
  recall?: DraftStore['recall'];
}

export function scene({ stored, opened, hasConfirmed = false, write, recall }: Scene) {
  const written: DraftWrite[] = [];
  const plain = repositoryOf(stored);
  const watch = {
    opened: () => Promise.resolve(opened && { path: PATH, texts: opened, hasConfirmed }),
    refuse: vi.fn<DraftWatch['refuse']>(() => new Error('refused')),
    fail: vi.fn<DraftWatch['fail']>(() => new Error('failed')),
    forbid: vi.fn<DraftWatch['forbid']>((action) => new Error(`forbidden: ${action}`)),
    tell: vi.fn<DraftWatch['tell']>(),
    written: vi.fn<DraftWatch['written']>(),
  };
  const store: DraftStore = {
    ...(recall && { recall }),
    write:
      write ??
      ((draft) => {
        written.push(draft);
        return Promise.resolve();
      }),
  };
  function Plain(this: object): void {
    Object.assign(this, plain);
  }
  const Guarded = guardDrafts(Plain as unknown as new () => RepositoryBackend, () => store, watch);
  const backend = new Guarded() as RepositoryBackend;
  const save = (raw: string, ...assets: Asset[]): Promise<unknown> =>
    backend.persistEntry({ dataFiles: [{ slug: SLUG, path: PATH, raw }], assets }, OPTIONS);
  return { backend, plain, watch, written, save };
}

export const texts = (draft?: string, published?: string): StoredTexts => ({ draft, published });
