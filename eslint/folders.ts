/**
 * Where the code of a folder runs, and so which platform it may use. Code for pages reads nothing by
 * itself: what a page asks of the archive is all that it depends on.
 */
export type Runtime = 'pure' | 'node' | 'browser' | 'node or browser' | 'astro' | 'pages' | 'css';

export interface Folder {
  /** Its path from the root, with forward slashes; a file may stand for itself. */
  path: string;
  runtime: Runtime;
  /** The folders that it may import from; its own files always. */
  mayImport: readonly string[];
  /** What to do instead of a refused import, as a sentence. */
  instead: string;
}

const PURE = ['src/text', 'src/model', 'src/story', 'src/archive', 'src/feeds', 'src/compliance'];
const ENGINES = [...PURE, 'src/photos', 'src/search', 'src/compile'];
const PASS_IN = 'Pass the value in as an argument';
const PASS_PROPS = 'Let the page query it and pass it in as a prop';

/**
 * The layout of the code: who may import whom. The lint rule, its messages and the test of the
 * architecture all read this table; `docs/architecture.md` explains it.
 */
export const FOLDERS: readonly Folder[] = [
  { path: 'src/text', runtime: 'pure', mayImport: [], instead: PASS_IN },
  { path: 'src/model', runtime: 'pure', mayImport: ['src/text'], instead: PASS_IN },
  { path: 'src/story', runtime: 'pure', mayImport: ['src/text', 'src/model'], instead: PASS_IN },
  { path: 'src/archive', runtime: 'pure', mayImport: ['src/text', 'src/model'], instead: PASS_IN },
  {
    path: 'src/feeds',
    runtime: 'pure',
    mayImport: ['src/text', 'src/model', 'src/archive'],
    instead: PASS_IN,
  },
  { path: 'src/compliance', runtime: 'pure', mayImport: [], instead: PASS_IN },
  {
    path: 'src/photos',
    runtime: 'node',
    mayImport: ['src/text', 'src/model', 'src/typefaces'],
    instead: PASS_IN,
  },
  { path: 'src/typefaces', runtime: 'node', mayImport: [], instead: PASS_IN },
  {
    path: 'src/search',
    runtime: 'node or browser',
    mayImport: ['src/text', 'src/model'],
    instead: PASS_IN,
  },
  {
    path: 'src/import/blocks',
    runtime: 'pure',
    mayImport: ['src/text', 'src/model', 'src/story'],
    instead: PASS_IN,
  },
  {
    path: 'src/import/word',
    runtime: 'pure',
    mayImport: ['src/text', 'src/model', 'src/story', 'src/import/blocks'],
    instead: PASS_IN,
  },
  {
    path: 'src/import/clipboard',
    runtime: 'pure',
    mayImport: ['src/text', 'src/story', 'src/import/blocks'],
    instead: PASS_IN,
  },
  {
    path: 'src/import',
    runtime: 'node',
    mayImport: [
      'src/text',
      'src/model',
      'src/story',
      'src/photos',
      'src/import/blocks',
      'src/import/word',
    ],
    instead: PASS_IN,
  },
  { path: 'src/threads', runtime: 'node', mayImport: [], instead: PASS_IN },
  {
    path: 'src/compile',
    runtime: 'node',
    mayImport: [...PURE, 'src/threads', 'src/photos'],
    instead: PASS_IN,
  },
  {
    path: 'src/release',
    runtime: 'node',
    mayImport: [...ENGINES, 'src/threads', 'admin/build.ts'],
    instead: 'Let src/newsroom call both',
  },
  {
    path: 'src/newsroom',
    runtime: 'node',
    mayImport: [...ENGINES, 'src/release', 'src/import', 'admin/csp.ts'],
    instead: 'Run the Astro build as src/release does and read its output',
  },
  {
    path: 'src/deploy',
    runtime: 'node',
    mayImport: [...ENGINES, 'src/release', 'admin/csp.ts'],
    instead: 'Let src/release do it, for the trial newsroom as well',
  },
  {
    path: 'src/loaders',
    runtime: 'astro',
    mayImport: [...ENGINES, 'src/release'],
    instead: 'Put shared code into a pure folder',
  },
  {
    path: 'src/integrations',
    runtime: 'node',
    mayImport: [...ENGINES, 'src/threads', 'src/typefaces', 'src/release', 'admin/build.ts'],
    instead: 'Put shared code into a pure folder',
  },
  { path: 'src/styles', runtime: 'css', mayImport: [], instead: 'Keep styles free of code' },
  {
    path: 'src/client',
    runtime: 'browser',
    mayImport: ['src/text', 'src/model', 'src/archive', 'src/search'],
    instead: 'Let the page write the value into a data attribute',
  },
  {
    path: 'src/components',
    runtime: 'pages',
    mayImport: ['src/text', 'src/model', 'src/story', 'src/archive', 'src/styles', 'src/client'],
    instead: PASS_PROPS,
  },
  {
    path: 'src/layouts',
    runtime: 'pages',
    mayImport: [...PURE, 'src/components', 'src/styles', 'src/client'],
    instead: PASS_PROPS,
  },
  {
    path: 'src/pages',
    runtime: 'pages',
    mayImport: [...PURE, 'src/loaders', 'src/components', 'src/layouts', 'src/styles'],
    instead: 'Ask the archive of loadArchive, which notes what the page depends on',
  },
  { path: 'admin/csp.ts', runtime: 'pure', mayImport: [], instead: PASS_IN },
  { path: 'admin/build.ts', runtime: 'node', mayImport: ['admin/bundle'], instead: PASS_IN },
  { path: 'admin/bundle', runtime: 'node', mayImport: [], instead: PASS_IN },
  {
    path: 'admin',
    runtime: 'browser',
    mayImport: [
      'src/text',
      'src/model',
      'src/story',
      'src/archive',
      'src/import/blocks',
      'src/import/clipboard',
      'src/import/word',
      'src/styles',
    ],
    instead: 'Put shared code into a pure folder',
  },
];

/** The first folder of the table that holds a file, given by its path from the root. */
export function folderOf(file: string): Folder | undefined {
  return FOLDERS.find(({ path }) => file === path || file.startsWith(`${path}/`));
}

/** True for code that the table must place: everything under `src` and `admin` in a folder. */
export function mustBePlaced(file: string): boolean {
  return /^(?:src\/[^/]+|admin)\//.test(file);
}
