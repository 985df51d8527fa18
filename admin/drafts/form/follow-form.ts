import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { readForm, type FormState } from './form-state.ts';

/** What happened to the form. `refused`: a save came to nothing, for whatever reason. */
export type FormEvent = 'opened' | 'changed' | 'saving' | 'saved' | 'refused' | 'closed';

export type FormListener = (event: FormEvent, form: FormState) => void;

/** Tells what happens to Decap's form, from its store: Decap has no events for most of it. */
export function followForm(listeners: readonly FormListener[]): void {
  let last: FormState | undefined;
  store.subscribe(() => {
    const [before, now] = [last, readForm()];
    last = now;
    for (const [event, form] of eventsBetween(before, now)) {
      for (const listener of listeners) listener(event, form);
    }
  });
}

export function eventsBetween(
  before: FormState | undefined,
  now: FormState | undefined,
): [FormEvent, FormState][] {
  const events: [FormEvent, FormState][] = [];
  if (before !== undefined && before.key !== now?.key) events.push(['closed', before]);
  if (now === undefined) return events;
  if (before?.key !== now.key) return [...events, ['opened', now]];
  if (before.data !== now.data || before.files !== now.files) events.push(['changed', now]);
  else if (before.hasChanged !== now.hasChanged && !before.isPersisting) {
    events.push(['changed', now]);
  }
  if (!before.isPersisting && now.isPersisting) events.push(['saving', now]);
  if (before.isPersisting && !now.isPersisting) {
    events.push([now.hasChanged ? 'refused' : 'saved', now]);
  }
  return events;
}
