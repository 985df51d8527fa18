import { describe, expect, test } from 'vitest';
import {
  OPTIONS,
  type Repository,
  asset,
  FOLDER,
  PATH,
  scene,
  SLUG,
  story,
  texts,
} from './support.ts';

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
