import type { Opened } from '../../backends/draft-watch.ts';
import type { DraftName } from '../../backends/repository-backend.ts';
import type { StoredTexts } from '../revisions.ts';
import type { FormListener } from './follow-form.ts';
import type { FormState } from './form-state.ts';

interface OpenEntry {
  form: FormState;
  /** Undefined while it is not known, or could not be read. */
  published: Promise<string | undefined>;
  /** In the place of what the form was filled from. */
  texts: StoredTexts | undefined;
  hasConfirmed: boolean;
}

/** Remembers what the open form began from, to compare with before anything is overwritten. */
export class OpenForm {
  #entry: OpenEntry | undefined;
  readonly #readPublished: (path: string) => Promise<string | undefined>;

  constructor(readPublished: (path: string) => Promise<string | undefined>) {
    this.#readPublished = readPublished;
  }

  readonly follow: FormListener = (event, form) => {
    if (event === 'closed') this.#entry = undefined;
    if (event !== 'opened') return;
    const published = form.isDraft ? this.#readPublished(form.path) : Promise.resolve(form.raw);
    // Asked for again when it is needed.
    published.catch(() => undefined);
    this.#entry = { form, published, texts: undefined, hasConfirmed: false };
  };

  /** Undefined when no form is open on this entry. A new entry has no name before it is saved. */
  async opened({ collection, slug }: DraftName): Promise<Opened | undefined> {
    const entry = this.#entry;
    if (entry === undefined || entry.form.collection !== collection) return undefined;
    const { form, hasConfirmed } = entry;
    if (!form.isNew && form.slug !== slug) return undefined;
    return { path: form.path, texts: await this.texts(), hasConfirmed };
  }

  /** What the open form began from. */
  async texts(): Promise<StoredTexts> {
    const entry = this.#entry;
    const none = { draft: undefined, published: undefined };
    if (entry === undefined) return none;
    if (entry.texts !== undefined) return entry.texts;
    const { isNew, isDraft, raw, path } = entry.form;
    if (isNew) return none;
    if (!isDraft) return { draft: undefined, published: raw };
    const published = await entry.published.catch(() => this.#readPublished(path));
    return { draft: raw, published };
  }

  /** The form now stands for these texts: they were written from it, or it was taken up again. */
  rebase(texts: StoredTexts): void {
    if (this.#entry === undefined) return;
    this.#entry.texts = texts;
    this.#entry.hasConfirmed = false;
  }

  /** The person has seen these texts and lets the form take their place. */
  confirm(texts: StoredTexts): void {
    this.rebase(texts);
    if (this.#entry !== undefined) this.#entry.hasConfirmed = true;
  }
}
