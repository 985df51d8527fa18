import en from 'decap-cms-locales/dist/esm/en/index.js';
import { expect, test } from 'vitest';
import { VIETNAMESE, type Phrases } from '../../../../admin/locale/vietnamese.ts';

/** Phrases that are the same in both languages: names and bare placeholders. */
const SAME = new Set(['workflow.workflowCard.lastChangeNoAuthor', 'ui.toast.onFailToAuth']);

/** The key of every phrase in the tree, with the phrase. */
function flatten(phrases: Phrases, path = ''): [string, string][] {
  return Object.entries(phrases).flatMap(([key, phrase]) => {
    const name = path === '' ? key : `${path}.${key}`;
    return typeof phrase === 'string'
      ? [[name, phrase] as [string, string]]
      : flatten(phrase, name);
  });
}

const english = new Map(flatten(en));
const vietnamese = new Map(flatten(VIETNAMESE));

test('every phrase of Decap is there, and none that Decap does not know', () => {
  expect([...vietnamese.keys()].toSorted()).toEqual([...english.keys()].toSorted());
});

test('no phrase is left in English', () => {
  const left = [...vietnamese].filter(
    ([key, phrase]) => phrase === english.get(key) && !SAME.has(key),
  );
  expect(left).toEqual([]);
});

test('a phrase names only values that Decap fills in', () => {
  const placeholders = (phrase = ''): string[] => phrase.match(/%\{\w+\}/gu) ?? [];
  const unknown = [...vietnamese].filter(([key, phrase]) => {
    const known = placeholders(english.get(key));
    return placeholders(phrase).some((placeholder) => !known.includes(placeholder));
  });
  expect(unknown).toEqual([]);
});

test('no value in braces lacks its percent sign', () => {
  expect([...vietnamese].filter(([, phrase]) => /(?<!%)\{/u.test(phrase))).toEqual([]);
});

test('every phrase is in NFC', () => {
  expect([...vietnamese].filter(([, phrase]) => phrase !== phrase.normalize('NFC'))).toEqual([]);
});

test('dates in the workflow are written as in Viet Nam', () => {
  expect(vietnamese.get('workflow.workflow.dateFormat')).toBe('D/M/YYYY');
});
