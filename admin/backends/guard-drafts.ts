import { compareRevisions } from '../drafts/revisions.ts';
import { storyId } from '../hooks/story-address.ts';
import type { DraftStore, SendProgress } from './draft-store.ts';
import type { Conflict, DraftWatch, Forbidden, Opened } from './draft-watch.ts';
import { isRefusedByForge, isUnmergeable } from './forge-refusal.ts';
import { planWrite } from './plan-write.ts';
import { readTexts } from './read-texts.ts';
import type {
  BackendClass,
  DraftName,
  MediaFile,
  PersistOptions,
  RepositoryBackend,
  WrittenEntry,
} from './repository-backend.ts';

const STAYS =
  'Tệp của bài đã đăng chỉ mất đi cùng một lần sửa bài. Hãy bỏ tệp khỏi danh sách của bài rồi bấm «Lưu».';

interface Guard {
  backend: RepositoryBackend;
  store: DraftStore;
  watch: DraftWatch;
}

/**
 * The same back end, with drafts that survive: nothing takes the place of what the person has not
 * seen, and photos travel as the store knows to.
 *
 * @param storeOf is given the back end with its own methods still in place
 */
export function guardDrafts<B extends RepositoryBackend>(
  Base: BackendClass<B>,
  storeOf: (backend: B) => DraftStore,
  watch: DraftWatch,
): BackendClass<object> {
  return class extends (Base as BackendClass<object>) {
    constructor(...args: unknown[]) {
      super(...args);
      const backend = this as object as B;
      Object.assign(this, guardedMethods({ backend, store: storeOf(backend), watch }));
    }
  };
}

type Act<R extends unknown[]> = (collection: string, slug: string, ...rest: R) => Promise<unknown>;

function guardedMethods(guard: Guard): Partial<RepositoryBackend> {
  const { backend } = guard;
  const unlessMoved = <R extends unknown[]>(act: Act<R>): Act<R> => {
    return async (collection, slug, ...rest) => {
      await expectUnmoved(guard, { collection, slug });
      return act.call(backend, collection, slug, ...rest);
    };
  };
  const { unpublishedEntryMediaFile: readFile } = backend;
  return {
    persistEntry: (entry, options) => persist(guard, entry, options),
    unpublishedEntryMediaFile: (...draft) => {
      const [, , path, id] = draft;
      const content = guard.store.recall?.(id);
      return content
        ? Promise.resolve(mediaFile(path, id, content))
        : readFile.apply(backend, draft);
    },
    updateUnpublishedEntryStatus: unlessMoved(
      unlessForbidden(guard, 'status', backend.updateUnpublishedEntryStatus),
    ),
    publishUnpublishedEntry: unlessMoved(
      unlessForbidden(guard, 'publish', backend.publishUnpublishedEntry),
    ),
    deleteUnpublishedEntry: unlessMoved(
      unlessForbidden(guard, 'delete', backend.deleteUnpublishedEntry),
    ),
    deleteFiles: refuseStories(guard),
  };
}

/** The same action, told in Vietnamese where the forge does not let this person do it. */
function unlessForbidden<R extends unknown[]>(
  { backend, watch }: Guard,
  action: Forbidden,
  act: Act<R>,
): Act<R> {
  const isPublishing = action === 'publish';
  return async (...asked) => {
    try {
      return await act.apply(backend, asked);
    } catch (error) {
      if (isRefusedByForge(error, isPublishing)) throw watch.forbid(action);
      throw isPublishing && isUnmergeable(error) ? watch.forbid('merge') : error;
    }
  };
}

function mediaFile(path: string, id: string, content: Blob): MediaFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const file = new File([content], name, { type: content.type });
  const url = URL.createObjectURL(file);
  return { id, name, path, file, size: file.size, url, displayURL: url };
}

/** Decap's library of files deletes from the published branch at once, whatever the form says. */
function refuseStories({ backend, watch }: Guard): RepositoryBackend['deleteFiles'] {
  const { deleteFiles } = backend;
  return async (paths, message) => {
    if (paths.some((path) => storyId(path.replace(/[^/]*$/u, 'index.mdx')) !== undefined)) {
      throw new Error(STAYS);
    }
    try {
      return await deleteFiles.call(backend, paths, message);
    } catch (error) {
      throw isRefusedByForge(error, true) ? watch.forbid('remove') : error;
    }
  };
}

async function expectUnmoved({ backend, watch }: Guard, name: DraftName): Promise<void> {
  const opened = await watch.opened(name);
  if (opened === undefined) return;
  const now = await readTexts(backend, name, opened.path);
  const since = compareRevisions(opened.texts, now);
  if (!since.moved) return;
  throw watch.refuse({ ...name, path: opened.path, mine: undefined, theirs: since.theirs, now });
}

async function persist(guard: Guard, entry: WrittenEntry, options: PersistOptions): Promise<void> {
  const { watch } = guard;
  const [file] = entry.dataFiles;
  if (file === undefined) throw new Error('Nothing to persist.');
  const name = { collection: options.collectionName, slug: file.slug };
  let progress: SendProgress | undefined;
  let conflict: Conflict | undefined;
  try {
    const opened = await watch.opened(name);
    conflict = await write(guard, { entry, options, name, opened }, (next) => {
      progress = next;
      watch.tell(next);
    });
  } catch (error) {
    throw watch.fail(error, progress);
  } finally {
    watch.tell(undefined);
  }
  if (conflict !== undefined) throw watch.refuse(conflict);
}

interface Save {
  entry: WrittenEntry;
  options: PersistOptions;
  name: DraftName;
  opened: Opened | undefined;
}

/** @returns what stands in the way; then nothing was written */
async function write(
  { backend, store, watch }: Guard,
  { entry, options, name, opened }: Save,
  tell: (progress: SendProgress) => void,
): Promise<Conflict | undefined> {
  const [{ path, raw } = { path: '', raw: '' }] = entry.dataFiles;
  const now = await readTexts(backend, name, path);
  const since = compareRevisions(opened?.texts ?? now, now);
  if (since.moved) return { ...name, path, mine: raw, theirs: since.theirs, now };
  try {
    await store.write(planWrite(entry, options, now, opened?.hasConfirmed), tell);
  } catch (error) {
    if (!isMovedOn(error)) throw error;
    const later = await readTexts(backend, name, path);
    const again = compareRevisions(now, later);
    // Nothing moved while it was sent: then the draft was behind what is published all along.
    const theirs = again.moved ? again.theirs : later.published;
    return { ...name, path, mine: raw, theirs, now: later };
  }
  watch.written({ draft: raw, published: now.published });
  return undefined;
}

function isMovedOn(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 409;
}
