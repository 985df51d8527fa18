import type { ReactElement } from 'react';
import type { BodyChoice } from './fill-story.ts';
import { BODY } from './read-confirmed.ts';

const CHOICES: readonly (readonly [BodyChoice, string])[] = [
  ['replace', 'Thay thế nội dung đang có'],
  ['append', 'Nối vào cuối nội dung đang có'],
  ['skip', 'Bỏ qua, giữ nguyên nội dung đang có'],
];

interface BodyChoicesProps {
  /** Words of the document. */
  words: number;
  /** Words that the story has; none when its body is empty. */
  currentWords: number | undefined;
  isAsked: boolean;
}

/** What becomes of the body: a story that has one is asked for a decision, without a suggestion. */
export function BodyChoices({ words, currentWords, isAsked }: BodyChoicesProps): ReactElement {
  if (currentWords === undefined)
    return (
      <ul className="offers">
        <li>
          <label className="offer">
            <input type="checkbox" name={BODY} value="replace" defaultChecked />
            <span>Nội dung</span>
          </label>
          <p className="offered">{words} chữ</p>
        </li>
      </ul>
    );
  return (
    <fieldset>
      <legend>
        Nội dung: tệp Word có {words} chữ, bài đang có {currentWords} chữ
      </legend>
      {CHOICES.map(([choice, label]) => (
        <label key={choice} className="offer">
          <input type="radio" name={BODY} value={choice} />
          <span>{label}</span>
        </label>
      ))}
      {isAsked && (
        <p className="refusal" role="alert">
          Hãy chọn một cách: thay thế, nối vào cuối hoặc bỏ qua.
        </p>
      )}
    </fieldset>
  );
}
