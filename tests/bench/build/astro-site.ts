import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFiles, type Contender } from './contender.ts';
import { copyStories, withoutPictures } from './plain-stories.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

const CONFIG = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()], markdown: { syntaxHighlight: false } });
`;

const collections = (
  withPhotos: boolean,
): string => `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = ({ image }) => z.object({
  title: z.string(), lead: z.string(), publishedAt: z.string(), tasks: z.array(z.string()).default([]),
  photos: z.array(z.object({ src: ${withPhotos ? 'image()' : 'z.string()'}, alt: z.string(), caption: z.string() })),
});
export const collections = {
  news: defineCollection({ loader: glob({ base: './content/news', pattern: '**/*.mdx' }), schema }),
};
`;

const LAYOUT = `---
const { title } = Astro.props;
---
<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main><h1>{title}</h1><slot /></main></body></html>
`;

const story = (withPhotos: boolean): string => `---
import { getCollection, render } from 'astro:content';
import { Picture } from 'astro:assets';
import Layout from '../../layouts/Layout.astro';
import Nothing from '../../components/Nothing.astro';
export async function getStaticPaths() {
  const stories = await getCollection('news');
  return stories.map((story) => ({ params: { id: story.id }, props: { story } }));
}
const { story } = Astro.props;
const { title, lead, photos, tasks } = story.data;
const { Content } = await render(story);
---
<Layout title={title}><p>{lead}</p>
<Content components={{ Photo: Nothing, Tasks: Nothing }} />
<ul>{tasks.map((task) => <li>{task}</li>)}</ul>
${
  withPhotos
    ? '{photos.map(({ src, alt, caption }) => <figure><Picture src={src} alt={alt} formats={["avif"]} fallbackFormat="jpg" widths={[480, 960, 1600]} sizes="100vw" /><figcaption>{caption}</figcaption></figure>)}'
    : ''
}
</Layout>
`;

const LIST = `---
import { getCollection } from 'astro:content';
import Layout from '../../../layouts/Layout.astro';
export async function getStaticPaths({ paginate }) {
  const stories = await getCollection('news');
  return paginate(stories.sort((a, b) => b.data.publishedAt.localeCompare(a.data.publishedAt)), { pageSize: 20 });
}
const { page } = Astro.props;
---
<Layout title="Tin tức"><ol>{page.data.map(({ id, data }) => <li><a href={\`/tin-tuc/\${id}/\`}>{data.title}</a> {data.lead}</li>)}</ol></Layout>
`;

/** Astro as its documentation shows it: every story an MDX module, every photo an \`image()\`. */
export const ASTRO_SITE: Contender = {
  name: 'Astro + @astrojs/mdx, glob',
  photos: ({ withPhotos }) => (withPhotos ? 'all, image()' : 'none'),
  prepare: async ({ contentDir, folder, withPhotos }) => {
    const site = join(folder, 'astro');
    await writeFiles(site, {
      'package.json': '{ "name": "peer", "type": "module", "private": true }',
      'astro.config.mjs': CONFIG,
      'src/content.config.ts': collections(withPhotos),
      'src/layouts/Layout.astro': LAYOUT,
      'src/components/Nothing.astro': '---\n---\n',
      'src/pages/tin-tuc/[...id].astro': story(withPhotos),
      'src/pages/tin-tuc/trang/[...page].astro': LIST,
    });
    await symlink(join(PROJECT, 'node_modules'), join(site, 'node_modules'), 'dir');
    const asImports = (source: string): string =>
      withPhotos ? source.replace(/^( {2}- src: )/gmu, '$1./') : source;
    await copyStories(contentDir, join(site, 'content', 'news'), {
      file: 'index.mdx',
      withPhotos,
      rewrite: (source) => asImports(withoutPictures(source)),
    });
    const outDir = join(site, 'dist');
    return {
      command: [process.execPath, join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'],
      cwd: site,
      outDir,
      // It needs more than Node grants by default.
      env: { NODE_OPTIONS: '--max-old-space-size=12288' },
      reset: async () => {
        for (const path of [outDir, join(site, '.astro'), join(site, 'cache')]) {
          await rm(path, { recursive: true, force: true });
        }
      },
    };
  },
};
