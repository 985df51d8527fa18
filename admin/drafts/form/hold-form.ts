import type { FormListener } from './follow-form.ts';

/** Decap says nothing when it cannot open what was just stored. */
const LONGEST_REOPENING_MS = 20_000;

/**
 * Keeps hands off the form while it is saved: Decap takes what is typed meanwhile for saved. After
 * the first save of a draft it also opens the stored entry in the place of the form, some time
 * later. The focus comes back to where it was.
 */
export function holdForm(root: HTMLElement): FormListener {
  let focused: Element | null = null;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => {
    clearTimeout(deadline);
    if (!root.inert) return;
    root.inert = false;
    if (focused instanceof HTMLElement && focused.isConnected) {
      focused.focus({ preventScroll: true });
    }
  };
  return (event, { isNew, isDraft }) => {
    if (event === 'saving') {
      focused = document.activeElement;
      root.inert = true;
    } else if (event === 'saved' && (isNew || !isDraft)) {
      deadline = setTimeout(release, LONGEST_REOPENING_MS);
    } else if (event !== 'changed') release();
  };
}
