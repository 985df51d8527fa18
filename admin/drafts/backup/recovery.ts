import { markOpen, openForms } from './living-drafts.ts';
import type { FormListener } from '../form/follow-form.ts';
import { readForm, type FormState } from '../form/form-state.ts';
import type { OpenForm } from '../form/open-form.ts';
import type { Autosave } from './autosave.ts';
import type { Backup } from './backup.ts';
import type { BackupShelf } from './backup-shelf.ts';
import { offerBackups } from './offer-backups.ts';
import { restoreBackup } from './restore-backup.ts';
import { takeBackup, takeFiles } from './take-backup.ts';

interface Parts {
  shelf: BackupShelf;
  autosave: Autosave;
  openForm: OpenForm;
}

/** Brings back what an earlier form left on this computer. */
export class Recovery {
  readonly #parts: Parts;
  /** Shown since the page was loaded: asked once, not after every save. */
  readonly #offered = new Set<string>();
  #release: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly follow: FormListener = (event, form) => {
    if (event === 'closed') this.#release?.();
    if (event !== 'opened') return;
    this.#release = markOpen(form.key);
    // A browser that keeps nothing says so when it should keep something.
    this.#offer(form).catch(() => undefined);
  };

  /** Keeps a copy of the open form that is about to be filled with another text. */
  async keepCopy(form: FormState): Promise<void> {
    const { shelf, autosave, openForm } = this.#parts;
    const id = `${form.key}:kept`;
    const texts = await openForm.texts();
    const files = await takeFiles(id, form.files, new Set());
    await shelf.put(takeBackup(form, { id, kind: 'kept', texts, now: Date.now() }), files);
    this.#offered.add(id);
    autosave.forget(form);
  }

  async #offer({ collection, slug }: FormState): Promise<void> {
    const { shelf } = this.#parts;
    const [backups, living] = await Promise.all([shelf.find(collection, slug), openForms()]);
    const waiting = backups.filter(({ id }) => !living.has(id) && !this.#offered.has(id));
    for (const { id } of waiting) this.#offered.add(id);
    await offerBackups(waiting, {
      restore: (backup) => this.#restore(backup),
      drop: ({ id }) => shelf.remove(id),
    });
  }

  async #restore(backup: Backup): Promise<void> {
    const { shelf, autosave, openForm } = this.#parts;
    const files = await shelf.files(backup.id);
    const form = readForm();
    if (form?.collection !== backup.collection || form.slug !== backup.slug) return;
    await autosave.whileRestoring(files, () => {
      restoreBackup(backup, files);
      openForm.rebase(backup.texts);
    });
    // Only once the restored form is kept in its place.
    const kept = await shelf.find(backup.collection, backup.slug);
    if (kept.some(({ id }) => id === readForm()?.key)) await shelf.remove(backup.id);
  }
}
