import { describe, expect, test, vi } from 'vitest';
import type { DraftStore, DraftWrite } from '../../../../admin/backends/draft-store.ts';
import type { DraftWatch } from '../../../../admin/backends/draft-watch.ts';
import { guardDrafts } from '../../../../admin/backends/guard-drafts.ts';
import type {
  Asset,
  PersistOptions,
  RepositoryBackend,
} from '../../../../admin/backends/repository-backend.ts';
import type { StoredTexts } from '../../../../admin/drafts/revisions.ts';

const SLUG = '2026/a/index';
const FOLDER = 'content/news/2026/a/';
const PATH = `${FOLDER}index.mdx`;
const OPTIONS: PersistOptions = { collectionName: 'news', commitMessage: 'x', useWorkflow: true };

const story = (title: string, ...photos: string[]): string =>
  `---\ntitle: ${title}\nphotos:\n${photos.map((name) => `  - src: ${name}\n`).join('')}---\n\nChữ.\n`;
const asset = (name: string): Asset => ({ path: FOLDER + name, url: 'blob:x' });

interface Repository {
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

function scene({ stored, opened, hasConfirmed = false, write, recall }: Scene) {
  const written: DraftWrite[] = [];
  const plain = repositoryOf(stored);
  const watch = {
    opened: () => Promise.resolve(opened && { path: PATH, texts: opened, hasConfirmed }),
    refuse: vi.fn<DraftWatch['refuse']>(() => new Error('refused')),
    fail: vi.fn<DraftWatch['fail']>(() => new Error('failed')),
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

const texts = (draft?: string, published?: string): StoredTexts => ({ draft, published });

describe('saving', () => {
  test('passes when nothing moved, and says what is stored', async () => {
    const { save, written, watch } = scene({ stored: { draft: 'a' }, opened: texts('a') });
    await save('b');
    expect(written).toMatchObject([{ replaced: 'a', replacesPublished: false }]);
    expect(watch.written).toHaveBeenCalledWith(texts('b'));
    expect(watch.tell).toHaveBeenLastCalledWith(undefined);
  });

  test('stops before anything is sent when somebody else saved', async () => {
    const { save, written, watch } = scene({ stored: { draft: 'b' }, opened: texts('a') });
    await expect(save('mine')).rejects.toThrow('refused');
    expect(watch.refuse).toHaveBeenCalledWith({
      collection: 'news',
      slug: SLUG,
      path: PATH,
      mine: 'mine',
      theirs: 'b',
      now: { draft: 'b', published: undefined, hasDraft: true },
    });
    expect(written).toEqual([]);
    expect(watch.fail).not.toHaveBeenCalled();
  });

  test('stops when the folder of a new story was taken', async () => {
    const { save, watch } = scene({ stored: { draft: 'b' }, opened: texts() });
    await expect(save('mine')).rejects.toThrow('refused');
    expect(watch.refuse).toHaveBeenCalledOnce();
  });

  test('stops when the repository finds a newer text at the last moment', async () => {
    const stored: Repository = { draft: 'a' };
    const { save, watch } = scene({
      stored,
      opened: texts('a'),
      write: () => {
        stored.draft = 'b';
        return Promise.reject(Object.assign(new Error('moved'), { status: 409 }));
      },
    });
    await expect(save('mine')).rejects.toThrow('refused');
    expect(watch.refuse.mock.calls[0]?.[0]).toMatchObject({ mine: 'mine', theirs: 'b' });
    expect(watch.written).not.toHaveBeenCalled();
  });

  test('shows the published text when the draft was begun before it', async () => {
    const { save, watch } = scene({
      stored: { draft: 'a', published: 'corrected' },
      opened: texts('a', 'corrected'),
      write: () => Promise.reject(Object.assign(new Error('moved'), { status: 409 })),
    });
    await expect(save('mine')).rejects.toThrow('refused');
    expect(watch.refuse.mock.calls[0]?.[0]).toMatchObject({ theirs: 'corrected' });
  });

  test('takes the place of what the person saw and gave up', async () => {
    const opened = texts('a', 'corrected');
    const stored = { draft: 'a', published: 'corrected' };
    const { save, written } = scene({ stored, opened, hasConfirmed: true });
    await save('mine');
    expect(written).toMatchObject([{ replacesPublished: true }]);
  });

  test('is refused when it cannot be told what is stored', async () => {
    const { save, watch, written } = scene({ stored: { isUnreachable: true }, opened: texts() });
    await expect(save('mine')).rejects.toThrow('failed');
    expect([written, watch.refuse.mock.calls]).toEqual([[], []]);
  });

  test('tells how far the photos came when it fails', async () => {
    const { save, watch } = scene({
      stored: {},
      opened: texts(),
      write: (_, tell) => {
        tell({ from: 9, to: 16, total: 40 });
        return Promise.reject(new Error('413'));
      },
    });
    await expect(save('mine')).rejects.toThrow('failed');
    expect(watch.fail.mock.calls[0]?.[1]).toEqual({ from: 9, to: 16, total: 40 });
    expect(watch.tell).toHaveBeenLastCalledWith(undefined);
  });

  test('knows whether there is a draft, whatever the form believes', async () => {
    const { save, written } = scene({ stored: { draft: 'a' }, opened: texts('a') });
    await save('b');
    expect(written[0]?.options.unpublished).toBe(true);
  });
});

describe('the files of a story', () => {
  test('are sent when the story names them, each once', async () => {
    const { save, written } = scene({ stored: {}, opened: texts() });
    await save(story('A', '1.jpg'), asset('1.jpg'), asset('2.jpg'), asset('1.jpg'));
    expect(written[0]?.assets.map(({ path }) => path)).toEqual([`${FOLDER}1.jpg`]);
  });

  test('are removed when the draft or the published story named them', async () => {
    const stored = { draft: story('B', '1.jpg', '2.jpg'), published: story('A', '3.jpg') };
    const { save, written } = scene({ stored, opened: texts(stored.draft, stored.published) });
    await save(story('C', '2.jpg'));
    expect(written[0]?.removedPaths).toEqual([`${FOLDER}1.jpg`, `${FOLDER}3.jpg`]);
  });

  test('of other collections are left alone', async () => {
    const { backend, written } = scene({ stored: {} });
    const dataFile = { slug: 'so', path: 'content/agencies/so.yaml', raw: 'name: Sở\n' };
    const logo = { path: 'content/agencies/so.png', url: 'blob:x' };
    await backend.persistEntry(
      { dataFiles: [dataFile], assets: [logo] },
      { ...OPTIONS, collectionName: 'agencies' },
    );
    expect(written).toMatchObject([{ assets: [logo], removedPaths: [] }]);
  });
});

describe.each([
  ['publishing', 'publishUnpublishedEntry'],
  ['deleting', 'deleteUnpublishedEntry'],
  ['changing the status of', 'updateUnpublishedEntryStatus'],
] as const)('%s a draft', (_, method) => {
  test('that moved on since it was opened is refused', async () => {
    const { backend, plain, watch } = scene({ stored: { draft: 'b' }, opened: texts('a') });
    await expect(backend[method]('news', SLUG, 'pending_review')).rejects.toThrow('refused');
    expect(watch.refuse.mock.calls[0]?.[0]).toMatchObject({ mine: undefined, theirs: 'b' });
    expect(plain[method]).not.toHaveBeenCalled();
  });

  test.each([
    ['as it was opened', texts('a')],
    ['without a form', undefined],
  ])('passes %s', async (__, opened) => {
    const { backend, plain } = scene({ stored: { draft: 'a' }, ...(opened && { opened }) });
    await backend[method]('news', SLUG, 'pending_review');
    expect(plain[method]).toHaveBeenCalledWith('news', SLUG, 'pending_review');
  });
});

test.each([
  [[`${FOLDER}1.jpg`], false],
  [['content/agencies/so.png', PATH], false],
  [['content/agencies/so.png'], true],
])('%j may be deleted from the site at once: %j', async (paths, expected) => {
  const { backend, plain } = scene({ stored: {} });
  const isDone = await backend.deleteFiles(paths, 'x').then(
    () => true,
    () => false,
  );
  expect([isDone, plain.deleteFiles.mock.calls.length]).toEqual([expected, expected ? 1 : 0]);
});

test('a photo that was just sent is not read back', async () => {
  const content = new Blob(['JPEG'], { type: 'image/jpeg' });
  const recall = (id: string): Blob | undefined => (id === 'sent' ? content : undefined);
  const { backend, plain } = scene({ stored: {}, recall });
  const sent = await backend.unpublishedEntryMediaFile('news', SLUG, `${FOLDER}1.jpg`, 'sent');
  expect(sent).toMatchObject({ id: 'sent', name: '1.jpg', path: `${FOLDER}1.jpg`, size: 4 });
  expect(await sent.file.text()).toBe('JPEG');
  expect(await backend.unpublishedEntryMediaFile('news', SLUG, 'x.jpg', 'other')).toBe('read');
  expect(plain.unpublishedEntryMediaFile).toHaveBeenCalledOnce();
});
