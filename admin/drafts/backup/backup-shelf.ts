import type { Backup, BackupFile } from './backup.ts';

const DATABASE = 'tin-hoi-nghi-drafts';

/** Where this browser keeps unsaved forms: IndexedDB, which outlives a crash and a closed tab. */
export class BackupShelf {
  #database: Promise<IDBDatabase> | undefined;

  /** @param added files that the shelf does not hold yet */
  async put(backup: Backup, added: readonly BackupFile[]): Promise<void> {
    const shelf = await this.#open('readwrite');
    shelf.backups.put(backup);
    for (const file of added) shelf.files.put(file);
    // Without waiting for the answers: the page may be gone before they come.
    shelf.commit();
    await shelf.done;
  }

  /** Newest first. */
  async find(collection: string, slug: string): Promise<Backup[]> {
    const { backups } = await this.#open('readonly');
    const request = backups.index('place').getAll([collection, slug]) as IDBRequest<Backup[]>;
    const found = await answerOf(request);
    return found.sort((one, other) => other.savedAt - one.savedAt);
  }

  async files(backup: string): Promise<BackupFile[]> {
    const { files } = await this.#open('readonly');
    return answerOf(files.index('backup').getAll(backup) as IDBRequest<BackupFile[]>);
  }

  async remove(id: string): Promise<void> {
    const shelf = await this.#open('readwrite');
    shelf.backups.delete(id);
    const keys = await answerOf(shelf.files.index('backup').getAllKeys(id));
    for (const key of keys) shelf.files.delete(key);
    await shelf.done;
  }

  async #open(mode: IDBTransactionMode): Promise<{
    backups: IDBObjectStore;
    files: IDBObjectStore;
    commit: () => void;
    done: Promise<void>;
  }> {
    const database = await (this.#database ??= openDatabase());
    // A crash right after must not find the disk behind.
    const transaction = database.transaction(['backups', 'files'], mode, { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      const fail = (): void => reject(transaction.error ?? new Error('aborted'));
      transaction.addEventListener('abort', fail);
      transaction.addEventListener('error', fail);
    });
    done.catch(() => undefined);
    return {
      backups: transaction.objectStore('backups'),
      files: transaction.objectStore('files'),
      commit: () => transaction.commit(),
      done,
    };
  }
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => {
    const backups = request.result.createObjectStore('backups', { keyPath: 'id' });
    backups.createIndex('place', ['collection', 'slug']);
    const files = request.result.createObjectStore('files', { keyPath: ['backup', 'id'] });
    files.createIndex('backup', 'backup');
  });
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}
