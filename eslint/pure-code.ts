import type { Linter } from 'eslint';
import globals from 'globals';

/** Globals of browsers and Node that are as pure as those of the language. */
const PURE_GLOBALS = ['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'structuredClone'];

const PLATFORM_GLOBALS = Object.keys({ ...globals.browser, ...globals.node }).filter(
  (name) => !PURE_GLOBALS.includes(name),
);

const TIME = 'Pure code does not read the clock: take the time as an argument (BUILD_NOW).';
const CHANCE = 'Pure code gives equal results for equal input: take the value as an argument.';

/** Selectors of code that gives another result at another time, with what is said about it. */
export function clockAndChance(time: string, chance: string): object[] {
  return [
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: time },
    {
      selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
      message: time,
    },
    {
      selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
      message: chance,
    },
  ];
}

/** The rules of pure folders that no import shows: platform globals, the clock, chance. */
export const pureCodeRules: Linter.RulesRecord = {
  'no-restricted-globals': [
    'error',
    ...PLATFORM_GLOBALS.map((name) => ({
      name,
      message: 'Pure code runs in Node and in browsers alike: take the value as an argument.',
    })),
  ],
  'no-restricted-syntax': ['error', ...clockAndChance(TIME, CHANCE)],
};
