import type { Answer } from './search-service.ts';

/** How long the rest may take before a part is shown alone. */
const PATIENCE_MS = 50;

/** Tells of parts of an answer while the rest of it is late. */
export class EarlyAnswers {
  readonly #onEarly: (part: Answer) => void;
  #late: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(onEarly: (part: Answer) => void) {
    this.#onEarly = onEarly;
  }

  /** @param part that is told of when it is there; that it fails is for the whole to say */
  tell(part: Promise<Answer>): void {
    part.then(
      (answer) => {
        clearTimeout(this.#late);
        if (!this.#isOver) this.#late = setTimeout(() => this.#onEarly(answer), PATIENCE_MS);
      },
      () => undefined,
    );
  }

  /** The whole is there, or has failed. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#late);
  }
}
