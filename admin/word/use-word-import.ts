import { useCallback, useEffect, useState } from 'react';
import type { StoryDraft } from '../../src/import/word/story-draft.ts';
import { fillStory, type ConfirmedImport, type FilledStory, type StoryForm } from './fill-story.ts';
import type { Proposal } from './proposal.ts';
import { propose } from './propose.ts';
import { readInWorker, ReadingError } from './read-in-worker.ts';
import { storedAgencies } from './stored-agencies.ts';

export type WordImport =
  | { state: 'reading'; step: string }
  | { state: 'refused'; message: string }
  | { state: 'review'; draft: StoryDraft; proposals: readonly Proposal[] }
  | { state: 'filling'; photoCount: number; startCount: number };

const STEPS = {
  opening: 'Đang mở tệp và đọc văn bản…',
  arranging: 'Đang sắp xếp thành bài…',
} as const;
const FAILED = 'Chưa đưa được văn bản vào bài. Bài đang viết không mất gì; hãy thử lại.';

interface Handlers {
  form(): StoryForm;
  onFilled(filled: FilledStory): void;
}

/** One file on its way into the form. */
export function useWordImport(
  file: File,
  { form, onFilled }: Handlers,
): [WordImport, (confirmed: ConfirmedImport) => void] {
  const [current, setCurrent] = useState<WordImport>({ state: 'reading', step: STEPS.opening });
  useEffect(() => {
    const giveUp = new AbortController();
    const say = (next: WordImport): void => {
      if (!giveUp.signal.aborted) setCurrent(next);
    };
    const onStep = (step: keyof typeof STEPS): void => say({ state: 'reading', step: STEPS[step] });
    const reading = readInWorker(file, { onStep, signal: giveUp.signal });
    Promise.all([reading, storedAgencies()])
      .then(([draft, agencies]) => {
        const proposals = propose(draft, agencies, form().fields.value);
        say({ state: 'review', draft, proposals });
      })
      .catch((error: unknown) => {
        say({ state: 'refused', message: error instanceof ReadingError ? error.message : FAILED });
        if (!(error instanceof ReadingError) && !giveUp.signal.aborted) throw error;
      });
    return () => giveUp.abort();
  }, [file, form]);
  const confirm = useCallback(
    (confirmed: ConfirmedImport) => {
      const startCount = form().photos?.names().length ?? 0;
      setCurrent({ state: 'filling', photoCount: confirmed.photos.length, startCount });
      fillStory(confirmed, form()).then(onFilled, (error: unknown) => {
        setCurrent({ state: 'refused', message: FAILED });
        throw error;
      });
    },
    [form, onFilled],
  );
  return [current, confirm];
}
