import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

import { FOLDERS, folderOf } from '../../../eslint/folders.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The project's own configuration, without the rules that need the types of a real file. */
const eslint = new ESLint({
  cwd: ROOT,
  flags: ['unstable_native_nodejs_ts_config'],
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
  ruleFilter: ({ ruleId }) => ruleId === 'folders/directions' || ruleId.startsWith('no-restricted'),
});

async function messagesFor(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: path.join(ROOT, file) });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

const inAstro = (line: string): string => `---\n${line}\n---\n<p>Tin hội nghị</p>\n`;

test.each([
  [
    'src/text/planted.ts',
    `import { openStore } from '../photos/photo-store.ts';`,
    'src/text is pure and imports nothing; «../photos/photo-store.ts» is in src/photos. Pass the value in as an argument, or move this code to src/import, ',
  ],
  [
    'src/story/planted.ts',
    `export { derive } from '../photos/derive.ts';`,
    'src/story is pure and imports src/text, src/model; «../photos/derive.ts» is in src/photos. Pass the value in as an argument, or move this code to src/import, ',
  ],
  [
    'src/model/planted.ts',
    `const fs = await import('node:fs');`,
    'src/model is pure, so it cannot use «node:fs». Pass the value in as an argument, or move this code to src/photos, ',
  ],
  [
    'src/archive/planted.ts',
    `import { getCollection } from 'astro:content';`,
    'src/archive is pure, so it cannot use «astro:content». Pass the value in as an argument, or move this code to src/loaders, src/components, src/layouts, src/pages.',
  ],
  [
    'src/release/planted.ts',
    `import sharp from 'sharp';`,
    'Only src/photos imports «sharp». Add what is missing there and call it from src/release, or from the code that hands src/release its values.',
  ],
  [
    'src/release/planted.ts',
    `export * from '../newsroom/server.ts';`,
    'src/release is code for node and imports src/text, ',
  ],
  [
    'src/utils/planted.ts',
    `export const two = 2;`,
    'No folder of eslint/folders.ts holds src/utils/planted.ts. Move it into one of them, or add its folder with the folders that it may import.',
  ],
  [
    'src/text/planted.ts',
    `import { launchBrowser } from '../../tests/support/browser.ts';`,
    'src/text is pure; «../../tests/support/browser.ts» is outside of src and admin. Pass the value in as an argument.',
  ],
])('%s may not hold `%s`', async (file, code, message) => {
  const [found, ...others] = await messagesFor(file, `${code}\n`);
  expect(found?.slice(0, message.length)).toBe(message);
  expect(others).toEqual([]);
});

test('an Astro component may not query content, and is told to take a prop', async () => {
  const code = inAstro(`import { loadStories } from '../loaders/stories.ts';`);
  expect(await messagesFor('src/components/Planted.astro', code)).toEqual([
    'src/components is code for astro and imports src/text, src/model, src/story, src/archive, src/styles, src/client; «../loaders/stories.ts» is in src/loaders. Let the page query it and pass it in as a prop, or move this code to src/pages.',
  ]);
});

test('a script inside an Astro component keeps to the same directions', async () => {
  const code = `<p>Tin</p>\n<script>\n  import '../newsroom/server.ts';\n</script>\n`;
  const messages = await messagesFor('src/components/Planted.astro', code);
  expect(messages).toEqual([
    expect.stringContaining('«../newsroom/server.ts» is in src/newsroom.'),
  ]);
});

test.each([
  ['src/feeds/planted.ts', `import { placeTones } from '../text/tones.ts';`],
  ['src/search/planted.ts', `import { readFile } from 'node:fs/promises';`],
  ['src/photos/planted.ts', `import sharp from 'sharp';`],
  ['src/pages/planted.ts', `import { getCollection } from 'astro:content';`],
  ['src/text/planted.ts', `export const address = new URL('https://example.vn');`],
])('%s may hold `%s`', async (file, code) => {
  expect(await messagesFor(file, `${code}\n`)).toEqual([]);
});

test.each([
  [`export const title = document.title;`],
  [`export const root = process.cwd();`],
  [`export const year = new Date().getFullYear();`],
  [`export const now = Date.now();`],
  [`export const dice = Math.random();`],
])('pure code may not hold `%s`', async (code) => {
  expect(await messagesFor('src/text/planted.ts', `${code}\n`)).toHaveLength(1);
});

test('every file of the real tree keeps to the directions', async () => {
  const results = await eslint.lintFiles(
    ['src', 'admin'].filter((dir) => existsSync(path.join(ROOT, dir))),
  );
  const broken = results.filter(({ messages }) => messages.length > 0);
  expect(broken.map(({ filePath, messages }) => [filePath, messages])).toEqual([]);
}, 120_000);

test('pure folders import pure folders only', () => {
  const pure = FOLDERS.filter(({ runtime }) => runtime === 'pure');
  const reached = pure.flatMap(({ mayImport }) => mayImport.map((name) => folderOf(name)?.runtime));
  expect(new Set(reached)).toEqual(new Set(['pure']));
});

test('every folder stands in the table once', () => {
  const names = FOLDERS.map(({ path: name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
