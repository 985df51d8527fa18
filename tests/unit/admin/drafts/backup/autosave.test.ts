import { List, Map } from 'immutable';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Autosave } from '../../../../../admin/drafts/backup/autosave.ts';
import type { Backup, BackupFile } from '../../../../../admin/drafts/backup/backup.ts';
import type { FormState } from '../../../../../admin/drafts/form/form-state.ts';
import { draftFile, formState } from '../support.ts';

const TEXTS = { draft: 'a', published: undefined };
let kept: Map<string, { backup: Backup; files: string[] }>;
let failure: Error | undefined;
let autosave: Autosave;
const around = { onKept: vi.fn(), onFailed: vi.fn(), onGone: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  kept = Map();
  failure = undefined;
  const shelf = {
    put: (backup: Backup, added: readonly BackupFile[]): Promise<void> => {
      if (failure) return Promise.reject(failure);
      const files = kept.get(backup.id)?.files ?? [];
      kept = kept.set(backup.id, { backup, files: [...files, ...added.map(({ id }) => id)] });
      return Promise.resolve();
    },
    remove: (id: string): Promise<void> => {
      kept = kept.delete(id);
      return Promise.resolve();
    },
  };
  autosave = new Autosave({ shelf, texts: () => Promise.resolve(TEXTS), ...around });
});

afterEach(() => {
  vi.useRealTimers();
});

const write = (title: string, more: Partial<FormState> = {}): void =>
  autosave.follow('changed', formState({ title, hasChanged: true, ...more }));
const titles = (): unknown[] =>
  kept
    .toList()
    .map(({ backup }) => backup.data['title'])
    .toArray();

describe('a form that a person writes in', () => {
  beforeEach(() => {
    autosave.follow('opened', formState());
    autosave.touch();
  });

  test('is kept after a pause, with what it began from', async () => {
    write('Một');
    await vi.advanceTimersByTimeAsync(900);
    expect(titles()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(kept.get('k1')?.backup).toMatchObject({
      kind: 'unsaved',
      collection: 'news',
      slug: '2026/a/index',
      title: 'Một',
      texts: TEXTS,
      data: { title: 'Một' },
    });
    expect(around.onKept).toHaveBeenCalledOnce();
  });

  test('is kept within three seconds although writing never pauses', async () => {
    for (let count = 0; count < 8; count += 1) {
      write(`Chữ ${count}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(titles()).toEqual(['Chữ 5']);
  });

  test('is kept at once when it is closed or the page goes', async () => {
    write('Một');
    autosave.follow('closed', formState());
    await vi.advanceTimersByTimeAsync(0);
    expect(titles()).toEqual(['Một']);
  });

  test('is forgotten when it is saved, even while it is being kept', async () => {
    write('Một');
    autosave.flush();
    autosave.follow('saved', formState({ title: 'Một' }));
    await vi.runAllTimersAsync();
    expect(titles()).toEqual([]);
    expect(around.onGone).toHaveBeenCalled();
  });

  test('stays when a save is refused', async () => {
    write('Một');
    autosave.follow('refused', formState({ title: 'Một', hasChanged: true }));
    await vi.runAllTimersAsync();
    expect(titles()).toEqual(['Một']);
  });

  test('is forgotten when every change is taken back', async () => {
    write('Một');
    await vi.runAllTimersAsync();
    write('Bài');
    await vi.runAllTimersAsync();
    expect(titles()).toEqual([]);
  });

  test('brings each file once, and none that the repository has', async () => {
    autosave.follow('opened', formState({ files: List([draftFile('stored')]) }));
    autosave.touch();
    const files = List([draftFile('stored'), draftFile('new')]);
    write('Một', { files });
    await vi.runAllTimersAsync();
    write('Hai', { files });
    await vi.runAllTimersAsync();
    expect(kept.get('k1')?.files).toEqual(['new']);
  });

  test('says so when it cannot be kept, and tries again', async () => {
    failure = new Error('quota');
    write('Một');
    await vi.runAllTimersAsync();
    expect(around.onFailed).toHaveBeenCalledWith(failure);
    failure = undefined;
    write('Hai');
    await vi.runAllTimersAsync();
    expect(titles()).toEqual(['Hai']);
  });
});

test('what widgets fill in by themselves is not kept', async () => {
  autosave.follow('opened', formState());
  write('Mặc định');
  await vi.runAllTimersAsync();
  expect(titles()).toEqual([]);
  autosave.touch();
  write('Người viết');
  await vi.runAllTimersAsync();
  expect(titles()).toEqual(['Người viết']);
});

test('a restored form is kept at once, with the files that came with it', async () => {
  autosave.follow('opened', formState());
  await autosave.whileRestoring([{ id: 'new' }], () => {
    const form = formState({ key: 'k2', title: 'Khôi phục', files: List([draftFile('new')]) });
    autosave.follow('opened', form);
    autosave.follow('changed', { ...form, hasChanged: true });
  });
  expect(kept.get('k2')).toMatchObject({ backup: { title: 'Khôi phục' }, files: ['new'] });
});
