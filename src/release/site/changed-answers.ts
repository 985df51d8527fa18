import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Inquiry, OpenArchive } from '../../archive/index.ts';
import { askThread } from '../../threads/ask-thread.ts';
import type { CompiledPlaces } from '../compiled-archive.ts';
import { createAnswerDigest } from './answer-digest.ts';
import type { PageState } from './site-state.ts';

/** A thread reads the whole archive for itself, which takes as long as so many answers. */
const WORTH_A_THREAD = 20_000;
/** A few, so that the thread is soon heard while this one asks. */
const ASKED_HERE = 50;
const ASKED_THERE = 250;

interface Options {
  /** Where a thread finds the same archive; without, none is started. */
  compiled?: CompiledPlaces;
  /** How many questions are worth one. */
  worthThread?: number;
}

/** Finds digests of answers, in the order of the questions. */
type Answering = (inquiries: Inquiry[]) => Promise<string[]>;

/**
 * Puts every question of a release to the archive again, many of them on two cores.
 *
 * @returns those that it answers otherwise now
 */
export async function changedAnswers(
  { answers }: Pick<PageState, 'answers'>,
  open: OpenArchive,
  { compiled, worthThread = WORTH_A_THREAD }: Options = {},
): Promise<Set<Inquiry>> {
  const changed = new Set<Inquiry>();
  const left = [...answers.keys()];
  const askAll = async (answering: Answering, next: () => Inquiry[]): Promise<void> => {
    for (let batch = next(); batch.length > 0; batch = next()) {
      const digests = await answering(batch);
      for (const [place, inquiry] of batch.entries()) {
        if (digests[place] !== answers.get(inquiry)) changed.add(inquiry);
      }
    }
  };
  const isWorthIt = compiled !== undefined && answers.size >= worthThread;
  const thread = isWorthIt ? startThread(compiled) : undefined;
  const askThere = async (): Promise<void> => {
    if (thread !== undefined) await askAll(answeringThere(thread), () => left.splice(-ASKED_THERE));
  };
  try {
    // Twice, so that the thread has work while its answers are on their way.
    await Promise.all([
      askThere(),
      askThere(),
      askAll(answeringHere(open), () => left.splice(0, ASKED_HERE)),
    ]);
  } finally {
    await thread?.terminate();
  }
  return changed;
}

function startThread(workerData: CompiledPlaces): Worker {
  return new Worker(new URL('./answer-worker.ts', import.meta.url), { workerData });
}

function answeringThere(thread: Worker): Answering {
  return (inquiries) => askThread(thread, inquiries);
}

function answeringHere({ answerTo }: OpenArchive): Answering {
  const digest = createAnswerDigest();
  return async (inquiries) => {
    const digests = inquiries.map((inquiry) => digest(answerTo(inquiry)));
    // Lets the thread be heard.
    await setImmediate();
    return digests;
  };
}
