import { element } from './element.ts';

export interface Choice<C extends string> {
  choice: C;
  label: string;
  /** Does something and leaves the dialog open; a text that it gives is shown. */
  act?: () => Promise<string>;
}

interface Question<C extends string> {
  title: string;
  text: string;
  content?: Node;
  choices: readonly Choice<C>[];
  /** The answer of Escape: it changes nothing. */
  safe: NoInfer<C>;
}

/** Asks in a modal dialog, with the focus on the first choice, and waits for the answer. */
export function ask<const C extends string>(question: Question<C>): Promise<C> {
  const dialog = element('dialog', { className: 'draft-question' });
  const heading = element('h2', { id: 'draft-question-title', textContent: question.title });
  const className = 'draft-question-words';
  const text = element('p', { className, id: 'draft-question-text', textContent: question.text });
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.setAttribute('aria-describedby', text.id);
  const said = element('p', { className });
  said.setAttribute('role', 'status');
  const buttons = question.choices.map((choice, index) => {
    const button = element('button', { type: 'button', textContent: choice.label });
    button.autofocus = index === 0;
    button.addEventListener('click', () => {
      if (choice.act === undefined) dialog.close(choice.choice);
      else void choice.act().then((words) => (said.textContent = words));
    });
    return button;
  });
  dialog.append(heading, text, ...(question.content ? [question.content] : []), said);
  dialog.append(element('div', { className: 'draft-question-choices' }, ...buttons));
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      const answer = question.choices.find(({ choice }) => choice === dialog.returnValue);
      resolve(answer?.choice ?? question.safe);
    });
    dialog.showModal();
  });
}
