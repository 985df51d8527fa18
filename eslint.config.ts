import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

import { folderDirections } from './eslint/folder-directions.ts';
import { FOLDERS } from './eslint/folders.ts';
import { pageCodeRules } from './eslint/page-code.ts';
import { pureCodeRules } from './eslint/pure-code.ts';

const CODE = ['**/*.{ts,tsx,mjs,js}', '**/*.astro', '**/*.astro/*.ts'];
const PURE_CODE = FOLDERS.filter(({ runtime }) => runtime === 'pure').map(
  ({ path }) => `${path}/**/*.ts`,
);
const PAGE_CODE = FOLDERS.filter(({ runtime }) => runtime === 'pages').map(
  ({ path }) => `${path}/**/*.{ts,astro}`,
);

export default defineConfig(
  globalIgnores(['**/dist/', '**/coverage/', '**/.astro/', '.cache/', '.newsroom/', 'public/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  astro.configs['flat/recommended'],
  {
    files: CODE,
    plugins: { folders: { rules: { directions: folderDirections } } },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'folders/directions': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 40, IIFEs: true }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Astro's loaders and our field kinds are taken apart; only custom elements use `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['src/client/**'], rules: { '@typescript-eslint/unbound-method': 'error' } },
  { files: PURE_CODE, rules: pureCodeRules },
  { files: PAGE_CODE, rules: pageCodeRules },
  {
    files: ['**/*.{tsx,astro}'],
    plugins: { 'jsx-a11y-x': jsxA11y },
    rules: jsxA11y.configs.strict.rules,
    settings: { 'jsx-a11y-x': { attributes: { for: ['for', 'htmlFor'] } } },
  },
  {
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    // astro check types them; the parser would hand typed rules an untyped program.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.{mjs,js}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
