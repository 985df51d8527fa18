import { CHOICES_KEY, parseChoices, type Choices } from './choices.ts';

/** Choices kept on this device; none where the browser keeps nothing for the site. */
export function readChoices(): Choices {
  try {
    return parseChoices(localStorage.getItem(CHOICES_KEY));
  } catch {
    return {};
  }
}

/** The styles of the site know these two attributes (src/styles/tokens.css). */
export function applyChoices({ theme, size }: Choices): void {
  const root = document.documentElement.dataset;
  if (theme === undefined) delete root['theme'];
  else root['theme'] = theme;
  if (size === undefined) delete root['size'];
  else root['size'] = size;
}

/** Applies choices to this page and keeps them for the next. */
export function keepChoices(choices: Choices): void {
  applyChoices(choices);
  try {
    localStorage.setItem(CHOICES_KEY, JSON.stringify(choices));
  } catch {
    // A browser that keeps nothing still shows this page as chosen.
  }
}
