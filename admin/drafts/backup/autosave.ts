import { is } from 'immutable';
import type { FormListener } from '../form/follow-form.ts';
import type { FormState } from '../form/form-state.ts';
import type { StoredTexts } from '../revisions.ts';
import type { BackupShelf } from './backup-shelf.ts';
import { takeBackup, takeFiles } from './take-backup.ts';

/** A pause in writing after which the form is kept, and the longest that writing without one waits. */
const PAUSE_MS = 1_000;
const LONGEST_MS = 3_000;

interface Surroundings {
  shelf: Pick<BackupShelf, 'put' | 'remove'>;
  /** What the open form began from. */
  texts: () => Promise<StoredTexts>;
  onKept: (time: number) => void;
  onFailed: (error: unknown) => void;
  /** Nothing is kept of the form, and nothing has to be. */
  onGone: () => void;
}

interface Session {
  key: string;
  /** The form before a person touched it; widgets fill in their defaults by themselves. */
  untouched: FormState | undefined;
  isTouched: boolean;
  /** Files that the repository or the shelf has. */
  known: Set<string>;
  unkept: FormState | undefined;
  firstChange: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Keeps the open form on this computer while it is being written. */
export class Autosave {
  readonly #around: Surroundings;
  #session: Session | undefined;
  /** One write after the other, so that a removal is never overtaken. */
  #queue: Promise<unknown> = Promise.resolve();
  #restoring: ReadonlySet<string> | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  readonly follow: FormListener = (event, form) => {
    if (event === 'opened') this.#open(form);
    else if (event === 'changed') this.#change(form);
    else if (event === 'saved') {
      this.#settle(form);
      if (this.#session !== undefined) this.#session.untouched = form;
    } else if (event === 'closed') {
      this.flush();
      this.#session = undefined;
    }
  };

  /** Fills the form through `restore`; the given files are not in the repository. */
  async whileRestoring(files: readonly { id: string }[], restore: () => void): Promise<void> {
    this.#restoring = new Set(files.map(({ id }) => id));
    restore();
    this.#restoring = undefined;
    this.flush();
    await this.#queue;
  }

  /** The open form is kept elsewhere. */
  forget(form: FormState): void {
    this.#settle(form);
  }

  /** A person is at the form: what changes from now on is theirs. */
  touch(): void {
    if (this.#session !== undefined) this.#session.isTouched = true;
  }

  /** Keeps what is not kept yet without waiting for a pause. */
  flush(): void {
    const session = this.#session;
    const form = session?.unkept;
    if (session === undefined || form === undefined) return;
    clearTimeout(session.timer);
    session.unkept = undefined;
    const texts = this.#around.texts();
    this.#enqueue(async () => this.#keep(session, form, await texts));
  }

  #open(form: FormState): void {
    const restoring = this.#restoring;
    const known = new Set(form.files?.map((file) => String(file.get('id'))));
    for (const id of restoring ?? []) known.delete(id);
    this.#session = {
      key: form.key,
      untouched: restoring === undefined ? form : undefined,
      isTouched: restoring !== undefined,
      known,
      unkept: undefined,
      firstChange: 0,
      timer: undefined,
    };
  }

  #change(form: FormState): void {
    const session = this.#session;
    if (session === undefined) return;
    if (!session.isTouched) {
      session.untouched = form;
      return;
    }
    const { untouched } = session;
    const isBack = is(form.data, untouched?.data) && is(form.files, untouched?.files);
    if (isBack || !form.hasChanged) {
      this.#settle(form);
      return;
    }
    const now = Date.now();
    if (session.unkept === undefined) session.firstChange = now;
    session.unkept = form;
    clearTimeout(session.timer);
    const wait = Math.min(PAUSE_MS, session.firstChange + LONGEST_MS - now);
    session.timer = setTimeout(() => this.flush(), Math.max(wait, 0));
  }

  /** The form holds what is stored. */
  #settle({ key, files }: FormState): void {
    const session = this.#session;
    if (session === undefined) return;
    clearTimeout(session.timer);
    session.unkept = undefined;
    for (const file of files ?? []) session.known.add(String(file.get('id')));
    this.#enqueue(() => this.#around.shelf.remove(key));
    this.#around.onGone();
  }

  async #keep({ key, known }: Session, form: FormState, texts: StoredTexts): Promise<void> {
    const { shelf, onKept } = this.#around;
    const now = Date.now();
    const files = await takeFiles(key, form.files, known);
    await shelf.put(takeBackup(form, { id: key, kind: 'unsaved', texts, now }), files);
    for (const { id } of files) known.add(id);
    onKept(now);
  }

  #enqueue(job: () => Promise<void>): void {
    this.#queue = this.#queue.then(job).catch(this.#around.onFailed);
  }
}
