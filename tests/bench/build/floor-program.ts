import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readYaml } from '../../../src/story/front-matter/read-yaml.ts';
import { splitSource } from '../../../src/story/front-matter/split-source.ts';
import { storyIds, toPlainStory, withoutPictures } from './plain-stories.ts';

/** The least that any builder must do: read, compile, put into a string, write. Arguments: content, out. */
const [contentDir = '', outDir = ''] = process.argv.slice(2);
const markdown = await createSatteriMarkdownProcessor({ syntaxHighlight: false });

for (const id of await storyIds(contentDir)) {
  const source = await readFile(join(contentDir, 'news', id, 'index.mdx'), 'utf8');
  const { yaml, body } = splitSource(withoutPictures(toPlainStory(source)));
  const { title, lead } = readYaml(yaml).value as { title: string; lead: string };
  const { code } = await markdown.render(body);
  const page = `<!doctype html><html lang="vi"><title>${title}</title><h1>${title}</h1><p>${lead}</p>${code}</html>`;
  await mkdir(join(outDir, id), { recursive: true });
  await writeFile(join(outDir, id, 'index.html'), page);
}
