import type { IncomingPhoto } from '../../desk/story-desk.ts';
import type { PreparedPhoto, PreparationStep } from '../prepare-photo.ts';
import type { PreparePool } from '../prepare/prepare-pool.ts';

/** A file on its way into the list, as the person sees it. */
export interface IncomingRow {
  id: number;
  name: string;
  file: File;
  state: 'waiting' | PreparationStep | 'refused';
  /** Why it is not in the list. */
  reason?: string;
}

export interface IncomingCount {
  added: number;
  refused: number;
  total: number;
}

/** Puts a prepared photo into the list. @returns its name there, or why it is refused */
export type TakeIn = (
  photo: PreparedPhoto,
  incoming: IncomingPhoto,
) => Promise<{ name: string; isKnown?: string }>;

const NONE: IncomingCount = { added: 0, refused: 0, total: 0 };

/** Prepares photos side by side and takes them in one after the other, in the order of choosing. */
export class IncomingPhotos {
  rows: readonly IncomingRow[] = [];
  /** Of the photos that were added together, until the next ones come when all are done. */
  count = NONE;
  readonly #pool: PreparePool;
  readonly #takeIn: TakeIn;
  readonly #onChange: () => void;
  #last: Promise<unknown> = Promise.resolve();
  #nextId = 1;

  constructor(pool: PreparePool, takeIn: TakeIn, onChange: () => void) {
    this.#pool = pool;
    this.#takeIn = takeIn;
    this.#onChange = onChange;
  }

  /** How many are still on their way. */
  get pending(): number {
    return this.rows.filter(({ state }) => state !== 'refused').length;
  }

  add(photos: readonly IncomingPhoto[]): Promise<(string | undefined)[]> {
    if (this.pending === 0) this.count = NONE;
    this.count = { ...this.count, total: this.count.total + photos.length };
    const rows = photos.map(({ file }) => this.#newRow(file));
    this.rows = [...this.rows, ...rows];
    this.#onChange();
    return Promise.all(photos.map((photo, index) => this.#follow(photo, rows[index]?.id ?? 0)));
  }

  /** Takes refusals off the list, one or all. */
  dismiss(id?: number): void {
    this.rows = this.rows.filter(
      (row) => row.state !== 'refused' || (id !== undefined && row.id !== id),
    );
    this.#onChange();
  }

  #newRow(file: File): IncomingRow {
    const id = this.#nextId;
    this.#nextId += 1;
    return { id, name: file.name, file, state: 'waiting' };
  }

  #follow(photo: IncomingPhoto, id: number): Promise<string | undefined> {
    const prepared = this.#pool.prepare(photo.file, (state) => this.#change(id, { state }));
    const taken = this.#last.then(async () => {
      const result = await prepared;
      if ('refused' in result) {
        this.#refuse(id, result.refused);
        return undefined;
      }
      const { name, isKnown } = await this.#takeIn(result, photo);
      if (isKnown !== undefined) this.#refuse(id, isKnown);
      else this.#finish(id);
      return name;
    });
    // A photo that cannot be kept must not hold up the others.
    const settled = taken.catch((error: unknown) => {
      this.#refuse(id, error instanceof Error ? error.message : String(error));
      return undefined;
    });
    this.#last = settled;
    return settled;
  }

  #refuse(id: number, reason: string): void {
    this.count = { ...this.count, refused: this.count.refused + 1 };
    this.#change(id, { state: 'refused', reason });
  }

  #finish(id: number): void {
    this.count = { ...this.count, added: this.count.added + 1 };
    this.rows = this.rows.filter((row) => row.id !== id);
    this.#onChange();
  }

  #change(id: number, change: Partial<IncomingRow>): void {
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, ...change } : row));
    this.#onChange();
  }
}
