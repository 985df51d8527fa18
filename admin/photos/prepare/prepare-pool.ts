import type { Preparation, PreparationStep } from '../prepare-photo.ts';
import { unpreparedPhoto } from './refuse-photo.ts';
import type { PrepareReply, PrepareRequest } from './worker-protocol.ts';

/** A phone photo takes 50 MB of memory while it is prepared; more at once gain nothing on two cores. */
const AT_ONCE = 2;
/** A HEIC of 12 megapixels takes half a minute on an old machine. */
const PATIENCE_MS = 180_000;

/** Prepares photos beside the page, so that typing is never held up. */
export interface PreparePool {
  /** In the order of asking; a photo that kills its worker is refused like a broken one. */
  prepare(file: File, onStep?: (step: PreparationStep) => void): Promise<Preparation>;
  /** Gives up what is being prepared: it is never answered. */
  close(): void;
}

export function openPreparePool(): PreparePool {
  const waiting: (() => void)[] = [];
  const workers = new Set<Worker>();
  let isClosed = false;
  const next = (): void => {
    if (!isClosed && workers.size < AT_ONCE) waiting.shift()?.();
  };
  return {
    prepare: (file, onStep) =>
      new Promise((resolve) => {
        waiting.push(() => {
          const worker = startWorker();
          workers.add(worker);
          void prepareIn(worker, file, onStep).then((result) => {
            worker.terminate();
            workers.delete(worker);
            if (!isClosed) resolve(result);
            next();
          });
        });
        next();
      }),
    close: () => {
      isClosed = true;
      for (const worker of workers) worker.terminate();
    },
  };
}

/** One worker a photo: what decoding took is given back with it. */
function startWorker(): Worker {
  return new Worker(new URL('./prepare-worker.ts', import.meta.url), { type: 'module' });
}

function prepareIn(
  worker: Worker,
  file: File,
  onStep?: (step: PreparationStep) => void,
): Promise<Preparation> {
  return new Promise((resolve) => {
    const giveUp = (): void => resolve({ refused: unpreparedPhoto(file.name) });
    const patience = setTimeout(giveUp, PATIENCE_MS);
    worker.addEventListener('error', () => {
      clearTimeout(patience);
      giveUp();
    });
    worker.addEventListener('message', ({ data }: MessageEvent<PrepareReply>) => {
      if ('step' in data) return onStep?.(data.step);
      clearTimeout(patience);
      resolve(data.result);
    });
    worker.postMessage(file satisfies PrepareRequest);
  });
}
