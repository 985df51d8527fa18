import { builtinModules } from 'node:module';
import path from 'node:path';

import type { Rule } from 'eslint';

import { FOLDERS, type Folder, folderOf, mustBePlaced, type Runtime } from './folders.ts';

/** What a package name stands for; `astro:*` exists only inside an Astro build. */
type Platform = 'Node' | 'Astro' | 'Astro build' | 'Astro content' | 'sharp';

const REFUSED_PLATFORMS: Record<Runtime, readonly Platform[]> = {
  pure: ['Node', 'Astro', 'Astro build', 'Astro content', 'sharp'],
  browser: ['Node', 'Astro', 'Astro build', 'Astro content', 'sharp'],
  'node or browser': ['Astro', 'Astro build', 'Astro content', 'sharp'],
  node: ['Astro build', 'Astro content', 'sharp'],
  astro: ['sharp'],
  pages: ['Node', 'Astro content', 'sharp'],
  css: ['Node', 'Astro', 'Astro build', 'Astro content', 'sharp'],
};

/** Where to move code that needs a platform. */
const HOMES: Record<Platform, Runtime> = {
  Node: 'node',
  Astro: 'pages',
  'Astro build': 'pages',
  'Astro content': 'astro',
  sharp: 'node',
};

/** Refuses imports against the table of `folders.ts`, and names the allowed way. */
export const folderDirections: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = toRootPath(context.cwd, context.physicalFilename);
    const folder = folderOf(file);
    if (folder === undefined) return mustBePlaced(file) ? reportUnplaced(context, file) : {};
    const check = (node: Rule.Node, source: unknown): void => {
      if (typeof source !== 'string') return;
      const message = whyRefused(folder, file, source);
      if (message !== null) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ImportExpression: (node) => {
        check(node, node.source.type === 'Literal' ? node.source.value : null);
      },
    };
  },
};

function reportUnplaced(context: Rule.RuleContext, file: string): Rule.RuleListener {
  const message = `No folder of eslint/folders.ts holds ${file}. Move it into one of them, or add its folder with the folders that it may import.`;
  return { Program: (node) => context.report({ node, message }) };
}

/** Null when `file` of `folder` may import `source`, else the message. */
function whyRefused(folder: Folder, file: string, source: string): string | null {
  if (/^[./]/.test(source)) return whyPathRefused(folder, file, source);
  const platform = platformOf(source);
  if (platform === null || !REFUSED_PLATFORMS[folder.runtime].includes(platform)) return null;
  if (platform === 'sharp') return whySharpRefused(folder, source);
  const homes = FOLDERS.filter(({ runtime }) => runtime === HOMES[platform]);
  return `${describe(folder)}, so it cannot use «${source}». ${adviseMove(folder, homes)}`;
}

function whyPathRefused(folder: Folder, file: string, source: string): string | null {
  const target = source.startsWith('/')
    ? source.slice(1)
    : path.posix.join(path.posix.dirname(file), source);
  const to = folderOf(target);
  if (to === undefined) return whyOutsideRefused(folder, source, target);
  if (to === folder || folder.mayImport.includes(to.path)) return null;
  const homes = FOLDERS.filter(({ mayImport }) => mayImport.includes(to.path));
  return `${describe(folder)} and imports ${list(folder.mayImport) || 'nothing'}; «${source}» is in ${to.path}. ${adviseMove(folder, homes)}`;
}

/** Code outside the table is build output, a test, or the content: none of them is code to use. */
function whyOutsideRefused(folder: Folder, source: string, target: string): string | null {
  if (/^(?:public|package\.json$)/.test(target) || !/^(?:\.\.|tests|content|dist)\b/.test(target)) {
    return null;
  }
  return `${describe(folder)}; «${source}» is outside of src and admin. ${folder.instead}.`;
}

function whySharpRefused(folder: Folder, source: string): string | null {
  if (folder.path === 'src/photos') return null;
  return `Only src/photos imports «${source}». Add what is missing there and call it from ${folder.path}, or from the code that hands ${folder.path} its values.`;
}

function platformOf(source: string): Platform | null {
  const name = source.split('/')[0] ?? source;
  if (name.startsWith('node:') || builtinModules.includes(source)) return 'Node';
  if (name === 'astro:content') return 'Astro content';
  if (name.startsWith('astro:')) return 'Astro build';
  if (name === 'astro') return 'Astro';
  return name === 'sharp' ? 'sharp' : null;
}

function describe({ path: name, runtime }: Folder): string {
  return runtime === 'pure' ? `${name} is pure` : `${name} is code for ${runtime}`;
}

function adviseMove(folder: Folder, homes: readonly Folder[]): string {
  const names = list(homes.map((home) => home.path));
  return names === '' ? `${folder.instead}.` : `${folder.instead}, or move this code to ${names}.`;
}

function list(names: readonly string[]): string {
  return names.join(', ');
}

function toRootPath(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}
