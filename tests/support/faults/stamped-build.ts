import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnvironment } from '../../../src/release/environment.ts';
// Makes the pages.
import '../newsroom/stub-build.ts';

/**
 * The stub site with a stamp: every page names its version and a style sheet of that version alone, as
 * if all of them changed at every release.
 */
const { outDir } = readEnvironment();
const home = await readFile(join(outDir, 'index.html'), 'utf8');
const version = /Bản (\d+)/.exec(home)?.[1] ?? '0';
const sheet = `/_astro/v${version}.css`;

for (const file of await readdir(outDir, { recursive: true })) {
  if (!file.endsWith('.html')) continue;
  const page = await readFile(join(outDir, file), 'utf8');
  // Long enough to be torn, and to be compressed.
  const stamp = `<p>phiên bản ${version}</p>`.repeat(200);
  const link = `<link rel="stylesheet" href="${sheet}">`;
  await writeFile(join(outDir, file), page.replace('<body>', `<body>${link}${stamp}`));
}
await mkdir(join(outDir, '_astro'), { recursive: true });
await writeFile(join(outDir, sheet), `/* phiên bản ${version} */`.repeat(100));
