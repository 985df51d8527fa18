import { useState, type ReactElement, type SubmitEvent } from 'react';
import type { StoryDraft } from '../../src/import/word/story-draft.ts';
import { BodyChoices } from './body-choice.tsx';
import { countWords } from './count-words.ts';
import { BODY, readConfirmed } from './read-confirmed.ts';
import type { ConfirmedImport } from './fill-story.ts';
import { PhotoRows } from './photo-rows.tsx';
import { ProposalRow } from './proposal-row.tsx';
import type { Proposal } from './proposal.ts';

interface ReviewFormProps {
  draft: StoryDraft;
  proposals: readonly Proposal[];
  /** The body of the form; empty when it has none. */
  currentBody: string;
  onConfirm(confirmed: ConfirmedImport): void;
  onCancel(): void;
}

/** What was read, and what of it the writer wants in the form. */
export function ReviewForm(props: ReviewFormProps): ReactElement {
  const { draft, proposals, currentBody, onConfirm, onCancel } = props;
  const [isAsked, setAsked] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    if (currentBody !== '' && draft.body !== '' && !data.has(BODY)) {
      setAsked(true);
      form.querySelector<HTMLInputElement>(`[name=${BODY}]`)?.focus();
    } else onConfirm(readConfirmed(data, draft, proposals));
  };
  return (
    <form className="review" onSubmit={submit} noValidate>
      <div className="review-parts">
        <OfferedFields proposals={proposals} />
        {draft.body !== '' && (
          <BodyChoices
            words={countWords(draft.body)}
            currentWords={currentBody === '' ? undefined : countWords(currentBody)}
            isAsked={isAsked}
          />
        )}
        {draft.photos.length > 0 && <PhotoRows photos={draft.photos} />}
        <LostList lost={draft.lost} />
      </div>
      <p className="dialog-buttons">
        <button type="submit" className="chief">
          Đưa vào bài
        </button>
        <button type="button" onClick={onCancel}>
          Huỷ
        </button>
      </p>
    </form>
  );
}

function OfferedFields({ proposals }: { proposals: readonly Proposal[] }): ReactElement | null {
  if (proposals.length === 0) return null;
  return (
    <fieldset>
      <legend>Đã nhận ra, hãy kiểm tra lại</legend>
      <ul className="offers">
        {proposals.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </fieldset>
  );
}

function LostList({ lost }: { lost: readonly string[] }): ReactElement | null {
  if (lost.length === 0) return null;
  return (
    <section className="lost" aria-labelledby="word-lost">
      <h3 id="word-lost">Không chuyển được hoặc cần xem lại</h3>
      <ul>
        {lost.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
