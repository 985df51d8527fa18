import type { Linter } from 'eslint';
import { clockAndChance } from './pure-code.ts';

const TIME =
  'A page that reads the clock is another one tomorrow, and nothing would render it anew: BUILD_NOW decides in src/archive.';
const CHANCE = 'A page gives equal HTML for equal answers of the archive.';
const FILES =
  'A page depends on what it asks of the archive; files that it reads by itself are noted nowhere. Load files of the software in src/loaders.';
const PROPS =
  'What getStaticPaths asks is noted for no page. Let it name the addresses only, and let the page ask the archive for the rest.';

const PATHS =
  ':matches(FunctionDeclaration[id.name="getStaticPaths"], VariableDeclarator[id.name="getStaticPaths"])';

/** All that a page shows must come from questions that the archive notes, see src/archive/reader. */
export const pageCodeRules: Linter.RulesRecord = {
  'no-restricted-syntax': [
    'error',
    ...clockAndChance(TIME, CHANCE),
    {
      selector: 'MemberExpression[object.type="MetaProperty"][property.name="glob"]',
      message: FILES,
    },
    { selector: `${PATHS} Property[key.name="props"]`, message: PROPS },
    { selector: `${PATHS} CallExpression[callee.name="paginate"]`, message: PROPS },
  ],
  'no-restricted-globals': [
    'error',
    { name: 'process', message: FILES },
    { name: 'fetch', message: FILES },
  ],
};
