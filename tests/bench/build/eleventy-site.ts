import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Absent, writeFiles, type Contender } from './contender.ts';
import { copyStories, toPlainStory } from './plain-stories.ts';

const run = promisify(execFile);
const PACKAGES = ['@11ty/eleventy@3.1.2', '@11ty/eleventy-img@6.0.4'];

const config = (
  withPhotos: boolean,
): string => `import { eleventyImageTransformPlugin } from '@11ty/eleventy-img';
export default function (config) {
  ${withPhotos ? "config.addPlugin(eleventyImageTransformPlugin, { formats: ['avif', 'jpeg'], widths: [480, 960, 1600], sharpAvifOptions: { quality: 50, effort: 0 } });" : ''}
  config.addCollection('news', (api) => api.getFilteredByGlob('input/news/**/*.md').sort((a, b) => b.data.publishedAt.localeCompare(a.data.publishedAt)));
  return { dir: { input: 'input', output: 'dist' }, markdownTemplateEngine: false };
}
`;

const HEAD =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ title }}</title></head>';
const STORY = `${HEAD}
<body><main><h1>{{ title }}</h1><p>{{ lead }}</p>{{ content | safe }}
<ul>{% for task in tasks %}<li>{{ task }}</li>{% endfor %}</ul>
{% if withPhotos %}{% for photo in photos %}<figure><img src="./{{ photo.src }}" alt="{{ photo.alt }}" sizes="100vw"><figcaption>{{ photo.caption }}</figcaption></figure>{% endfor %}{% endif %}
</main></body></html>
`;
const LIST = `---
title: Tin tức
pagination: { data: collections.news, size: 20 }
permalink: "tin-tuc/trang/{{ pagination.pageNumber + 1 }}/"
---
${HEAD}<body><ol>{% for story in pagination.items %}<li><a href="{{ story.url }}">{{ story.data.title }}</a> {{ story.data.lead }}</li>{% endfor %}</ol></body></html>
`;

export const ELEVENTY_SITE: Contender = {
  name: 'Eleventy',
  photos: ({ withPhotos }) => (withPhotos ? 'all, eleventy-img' : 'none'),
  prepare: async ({ contentDir, folder, withPhotos }) => {
    const site = join(folder, 'eleventy');
    await writeFiles(site, {
      'package.json': '{ "name": "peer", "type": "module", "private": true }',
      'eleventy.config.js': config(withPhotos),
      'input/_includes/story.njk': STORY,
      'input/list.njk': LIST,
      'input/news/news.json': JSON.stringify({ layout: 'story.njk', withPhotos }),
    });
    await install(site);
    await copyStories(contentDir, join(site, 'input', 'news'), {
      file: 'index.md',
      withPhotos,
      rewrite: toPlainStory,
    });
    const outDir = join(site, 'dist');
    return {
      command: [process.execPath, join(site, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
      cwd: site,
      outDir,
      env: { NODE_OPTIONS: '--max-old-space-size=12288' },
      reset: async () => {
        for (const path of [outDir, join(site, '.cache')]) {
          await rm(path, { recursive: true, force: true });
        }
      },
    };
  },
};

async function install(site: string): Promise<void> {
  try {
    await run('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...PACKAGES], {
      cwd: site,
    });
  } catch (cause) {
    throw new Absent('not installable here', { cause });
  }
}
