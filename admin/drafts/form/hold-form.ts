import type { FormListener } from './follow-form.ts';

/**
 * Keeps hands off the form while it is saved: Decap takes what is typed meanwhile for saved, and
 * fills the form of a new entry anew afterwards. The focus comes back to where it was.
 */
export function holdForm(root: HTMLElement): FormListener {
  let focused: Element | null = null;
  const release = (): void => {
    if (!root.inert) return;
    root.inert = false;
    if (focused instanceof HTMLElement && focused.isConnected) {
      focused.focus({ preventScroll: true });
    }
  };
  return (event, form) => {
    if (event === 'saving') {
      focused = document.activeElement;
      root.inert = true;
    } else if (event === 'saved' && form.isNew) {
      // Decap is about to open the stored entry, which ends this form.
    } else if (event !== 'changed') release();
  };
}
