import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { ReadFile } from '../../../src/search/ask/index-reader.ts';

/**
 * A line on which every answer takes a round, and all that is asked for meanwhile comes together:
 * what a reader waits for, whatever the speed of the machine.
 */
export class SlowLine {
  /** Names of the files that came, round by round. */
  readonly rounds: string[][] = [];
  readonly #folder: string;
  #asked: { name: string; answer: () => Promise<void> }[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly read: ReadFile = (name) =>
    new Promise((resolve, reject) => {
      const answer = (): Promise<void> =>
        readFile(path.join(this.#folder, name)).then((packed) => {
          resolve(gunzipSync(packed));
        }, reject);
      this.#asked.push({ name, answer });
    });

  /**
   * Lets rounds pass until something is there.
   *
   * @param between passes with every round, such as time
   */
  async waitFor<T>(expected: Promise<T>, between = (): void => undefined): Promise<T> {
    const over = new AbortController();
    const end = (): void => over.abort();
    expected.then(end, end);
    for (;;) {
      await quiet();
      between();
      await quiet();
      if (over.signal.aborted) return expected;
      if (!this.isAsked) throw new Error('Nothing is asked for, and nothing comes');
      await this.pass();
    }
  }

  /** Something is asked for that has not come. */
  get isAsked(): boolean {
    return this.#asked.length > 0;
  }

  /** One round. */
  async pass(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    this.rounds.push(asked.map(({ name }) => name));
    await Promise.all(asked.map(({ answer }) => answer()));
    await quiet();
  }
}

/** Everything that needs no answer has been done. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
