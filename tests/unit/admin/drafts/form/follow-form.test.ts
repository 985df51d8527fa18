import { Map } from 'immutable';
import { expect, test, vi } from 'vitest';
import { eventsBetween } from '../../../../../admin/drafts/form/follow-form.ts';
import type { FormState } from '../../../../../admin/drafts/form/form-state.ts';
import { formState } from '../support.ts';

vi.mock('decap-cms-core/dist/esm/redux/index.js', () => ({ store: {} }));

const events = (before: FormState | undefined, now: FormState | undefined): string[] =>
  eventsBetween(before, now).map(([event, { key }]) => `${event} ${key}`);

const form = formState();
const changed = { ...form, data: Map({ title: 'Khác' }), hasChanged: true };
const saving = { ...changed, isPersisting: true };

test.each([
  ['a form appears', undefined, form, ['opened k1']],
  ['it goes', form, undefined, ['closed k1']],
  ['another entry takes its place', form, { ...form, key: 'k2' }, ['closed k1', 'opened k2']],
  ['nothing happens', form, { ...form }, []],
  ['a field changes', form, changed, ['changed k1']],
  ['a change is taken back', changed, { ...changed, hasChanged: false }, ['changed k1']],
  ['a save begins', changed, saving, ['saving k1']],
  ['it succeeds', saving, { ...saving, isPersisting: false, hasChanged: false }, ['saved k1']],
  ['it is refused', saving, { ...saving, isPersisting: false }, ['refused k1']],
])('%s', (_, before, now, expected) => {
  expect(events(before, now)).toEqual(expected);
});
