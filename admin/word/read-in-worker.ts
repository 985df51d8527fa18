import { WORD_REFUSALS } from '../../src/import/word/refusals.ts';
import { WORD_LIMITS } from '../../src/import/word/check-file.ts';
import type { StoryDraft } from '../../src/import/word/story-draft.ts';
import type { WorkerMessage } from './worker-messages.ts';

/** Why a file was not read, for the writer. */
export class ReadingError extends Error {
  override name = 'ReadingError';
}

interface Reading {
  onStep(step: Extract<WorkerMessage, { kind: 'step' }>['step']): void;
  signal: AbortSignal;
}

/** A story takes about a second. */
const LONGEST_MS = 90_000;
const TOO_LONG =
  'Đọc tệp quá lâu nên đã dừng. Hãy chia văn bản thành các tệp nhỏ hơn rồi nhập lại.';
const UNREADABLE =
  'Trình duyệt không mở được tệp. Nếu tệp đang mở trong Word, hãy lưu và đóng lại, rồi chọn tệp lần nữa.';
const BROKEN = 'Việc đọc tệp bị dừng giữa chừng. Hãy tải lại trang rồi thử lại.';

/** @throws {ReadingError} for a file that is not taken; rejects with the signal's reason. */
export async function readInWorker(file: File, { onStep, signal }: Reading): Promise<StoryDraft> {
  if (file.size > WORD_LIMITS.fileBytes) throw new ReadingError(WORD_REFUSALS.heavy);
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new ReadingError(UNREADABLE, { cause });
  });
  signal.throwIfAborted();
  const worker = new Worker(new URL('./word-worker.ts', import.meta.url), { type: 'module' });
  const timeout = AbortSignal.timeout(LONGEST_MS);
  try {
    return await new Promise<StoryDraft>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      timeout.addEventListener('abort', () => reject(new ReadingError(TOO_LONG)));
      worker.addEventListener('error', () => reject(new ReadingError(BROKEN)));
      worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
        if (data.kind === 'step') onStep(data.step);
        else if (data.kind === 'draft') resolve(data.draft);
        else reject(new ReadingError(data.message));
      });
      worker.postMessage(bytes, [bytes]);
    });
  } finally {
    worker.terminate();
  }
}
