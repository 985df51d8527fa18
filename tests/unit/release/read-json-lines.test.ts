import { expect, test } from 'vitest';
import { readJsonLines } from '../../../src/release/read-json-lines.ts';

test('objects are heard whole, whatever parts they arrive in and whatever stands between', () => {
  const heard: object[] = [];
  const hear = readJsonLines((told) => heard.push(told));
  ['{"a"', ':1}\n11:02 building\n{"torn": \n', '[1]\n"b"\n{"c":2}\n{"unfinished'].forEach(hear);
  expect(heard).toEqual([{ a: 1 }, { c: 2 }]);
});
