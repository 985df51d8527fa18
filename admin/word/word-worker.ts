import { draftStory, NotWordError, readWord } from '../../src/import/word/index.ts';
import type { WorkerMessage } from './worker-messages.ts';

/**
 * Reads one Word file away from the page, which stays responsive and can give up on a file that
 * takes too long.
 */
addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  read(new Uint8Array(data)).catch((error: unknown) => {
    // An error of ours, not of the file: the page shows that reading stopped.
    queueMicrotask(() => {
      throw error;
    });
  });
});

async function read(bytes: Uint8Array): Promise<void> {
  try {
    say({ kind: 'step', step: 'opening' });
    const word = await readWord(bytes);
    say({ kind: 'step', step: 'arranging' });
    const draft = draftStory(word);
    const contents = draft.photos.map(({ bytes }) => bytes.buffer as ArrayBuffer);
    say({ kind: 'draft', draft }, [...new Set(contents)]);
  } catch (error) {
    if (!(error instanceof NotWordError)) throw error;
    say({ kind: 'refused', message: error.message });
  }
}

function say(message: WorkerMessage, moved: Transferable[] = []): void {
  postMessage(message, { transfer: moved });
}
