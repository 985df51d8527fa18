import type { CMS } from 'decap-cms-core';
import type { Conflict, DraftWatch, Opened } from '../../../admin/backends/draft-watch.ts';
import { readTexts } from '../../../admin/backends/read-texts.ts';
import type {
  BackendClass,
  RepositoryBackend,
} from '../../../admin/backends/repository-backend.ts';
import { registerBackend } from '../../../admin/register/backends.ts';
import type { Desks, Outcome, Photos } from './people.ts';

interface Backend extends RepositoryBackend {
  authenticate(credentials: object): Promise<unknown>;
  unpublishedEntries(): Promise<string[]>;
  unpublishedEntry(draft: {
    collection: string;
    slug: string;
  }): Promise<{ diffs: { path: string; id: string }[]; status: string }>;
}

interface Person {
  backend: Backend;
  opened: Opened | undefined;
  conflict: Conflict | undefined;
}

const people: Person[] = [];
const at = (person: number): Person => people[person]!;
const folderOf = (id: string): string => `content/news/${id}/`;
const nameOf = (id: string) => ({ collection: 'news', slug: `${id}/index` });

/** The form and its messages, without a page. */
function watchOf(person: () => Person): DraftWatch {
  return {
    opened: ({ slug }) => {
      const { opened } = person();
      return Promise.resolve(opened?.path.endsWith(`/${slug}.mdx`) ? opened : undefined);
    },
    refuse: (conflict) => {
      person().conflict = conflict;
      return new Error('conflict');
    },
    fail: (error) => new Error(`failed: ${String(error)}`),
    forbid: (action) => new Error(`forbidden: ${action}`),
    tell: () => undefined,
    written: (texts) => {
      const { opened } = person();
      if (opened) person().opened = { ...opened, texts, hasConfirmed: false };
    },
  };
}

async function outcomeOf(person: Person, action: Promise<unknown>): Promise<Outcome> {
  const problem = await action.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { problem, theirs: problem === 'conflict' ? person.conflict?.theirs : undefined };
}

/** As Decap's `AssetProxy`. */
function assetOf(path: string, base64: string) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const fileObj = new File([bytes], path.slice(path.lastIndexOf('/') + 1));
  return {
    path,
    fileObj,
    url: URL.createObjectURL(fileObj),
    toBase64: () => Promise.resolve(base64),
  };
}

function save(person: Person, id: string, raw: string, photos: Photos): Promise<unknown> {
  const { collection, slug } = nameOf(id);
  const path = `${folderOf(id)}index.mdx`;
  const assets = Object.entries(photos).map(([name, data]) => assetOf(folderOf(id) + name, data));
  const options = {
    collectionName: collection,
    commitMessage: `Sửa ${id}`,
    useWorkflow: true,
    status: 'draft',
  };
  return person.backend.persistEntry({ dataFiles: [{ slug, path, raw }], assets }, options);
}

window.desks = {
  sitDown: async (backend, token) => {
    let Class: BackendClass | undefined;
    const registered = {
      registerBackend: (_: string, given: BackendClass) => {
        Class = given;
      },
    };
    const number = people.length;
    await registerBackend(
      registered as unknown as CMS,
      backend.name,
      watchOf(() => at(number)),
    );
    const config = { backend, media_folder: 'content/settings' };
    const options = { useWorkflow: true, initialWorkflowStatus: 'draft' };
    people.push({
      backend: new Class!(config, options) as Backend,
      opened: undefined,
      conflict: undefined,
    });
    await at(number).backend.authenticate({ token });
    return number;
  },
  open: async (person, id) => {
    const path = `${folderOf(id)}index.mdx`;
    const texts = await readTexts(at(person).backend, nameOf(id), path);
    at(person).opened = { path, texts, hasConfirmed: false };
  },
  confirm: (person) => {
    const { conflict } = at(person);
    if (conflict) {
      at(person).opened = { path: conflict.path, texts: conflict.now, hasConfirmed: true };
    }
    return Promise.resolve();
  },
  save: (person, id, text, photos) => outcomeOf(at(person), save(at(person), id, text, photos)),
  setStatus: (person, id, status) => {
    const { backend } = at(person);
    const { collection, slug } = nameOf(id);
    return outcomeOf(at(person), backend.updateUnpublishedEntryStatus(collection, slug, status));
  },
  publish: (person, id) => {
    const { collection, slug } = nameOf(id);
    return outcomeOf(at(person), at(person).backend.publishUnpublishedEntry(collection, slug));
  },
  discard: (person, id) => {
    const { collection, slug } = nameOf(id);
    return outcomeOf(at(person), at(person).backend.deleteUnpublishedEntry(collection, slug));
  },
  remove: (person, path) => outcomeOf(at(person), at(person).backend.deleteFiles([path], 'Xoá')),
  stored: async (person, id) => {
    const { backend } = at(person);
    const { draft, published, hasDraft } = await readTexts(
      backend,
      nameOf(id),
      `${folderOf(id)}index.mdx`,
    );
    const entry = hasDraft ? await backend.unpublishedEntry(nameOf(id)) : undefined;
    const files = (entry?.diffs ?? []).map(({ path }) => path.replace(folderOf(id), '')).sort();
    return { draft, published, files, status: entry?.status };
  },
  drafts: (person) => at(person).backend.unpublishedEntries(),
  photo: async (person, id, name) => {
    const { backend } = at(person);
    const { collection, slug } = nameOf(id);
    const path = folderOf(id) + name;
    const { diffs } = await backend.unpublishedEntry({ collection, slug });
    const blob = diffs.find((diff) => diff.path === path)?.id ?? '';
    const { file } = await backend.unpublishedEntryMediaFile(collection, slug, path, blob);
    const bytes = new Uint8Array(await file.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  },
} satisfies Desks;
