import { releaseFolders } from './release-folders.ts';

interface Hook {
  node: string;
  /** The program that git runs. */
  program: string;
  /** Folder of the releases, and the file of their settings: the program's argument. */
  root: string;
  settings: string;
  /** Who wrote the hook: whoever finds it there must know where changes belong. */
  writtenBy: string;
}

/** A hook of git that runs one of our programs. */
export function hookScript({ node, program, root, settings, writtenBy }: Hook): string {
  const command = [node, program, settings].map(quoteForShell).join(' ');
  const compiled = quoteForShell(releaseFolders(root).programs);
  return `#!/bin/sh
# Written ${writtenBy}.
NODE_COMPILE_CACHE=${compiled} exec ${command}
`;
}

function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
