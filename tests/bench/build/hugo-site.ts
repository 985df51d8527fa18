import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Absent, writeFiles, type Contender } from './contender.ts';
import { copyStories, toPlainStory } from './plain-stories.ts';

const run = promisify(execFile);

const CONFIG = `baseURL = "https://tin.example.vn/"
languageCode = "vi"
title = "Tin tức"
paginate = 20
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
`;
const HEAD =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>';
// Hugo 0.111 writes no AVIF: WebP stands for it.
const PHOTOS = `{{ range .Resources.ByType "image" }}<figure><picture>
{{ $photo := . }}{{ range slice 480 960 1600 }}{{ if le . $photo.Width }}<source srcset="{{ ($photo.Resize (printf "%dx webp q75" .)).RelPermalink }}">{{ end }}{{ end }}
{{ $width := cond (lt .Width 1200) .Width 1200 }}<img src="{{ (.Resize (printf "%dx jpg q78" $width)).RelPermalink }}" alt=""></picture></figure>{{ end }}`;
const STORY = `${HEAD}<body><main><h1>{{ .Title }}</h1><p>{{ .Params.lead }}</p>{{ .Content }}
<ul>{{ range .Params.tasks }}<li>{{ . }}</li>{{ end }}</ul>
${PHOTOS}
</main></body></html>
`;
const LIST = `${HEAD}<body><ol>{{ range (.Paginate .RegularPagesRecursive.ByDate.Reverse).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.lead }}</li>{{ end }}</ol></body></html>
`;

export const HUGO_SITE: Contender = {
  name: 'Hugo',
  photos: ({ withPhotos }) => (withPhotos ? 'all, WebP + JPEG' : 'none'),
  prepare: async ({ contentDir, folder, withPhotos }) => {
    await run('hugo', ['version']).catch((cause: unknown) => {
      throw new Absent('not installed', { cause });
    });
    const site = join(folder, 'hugo');
    await writeFiles(site, {
      'config.toml': CONFIG,
      'layouts/_default/single.html': STORY,
      'layouts/_default/list.html': LIST,
      'layouts/index.html': LIST,
    });
    await copyStories(contentDir, join(site, 'content', 'tin-tuc'), {
      file: 'index.md',
      withPhotos,
      rewrite: (source) => toPlainStory(source).replace(/^publishedAt:/mu, 'date:'),
    });
    const outDir = join(site, 'public');
    return {
      command: ['hugo', '--quiet'],
      cwd: site,
      outDir,
      reset: async () => {
        for (const path of [outDir, join(site, 'resources')]) {
          await rm(path, { recursive: true, force: true });
        }
      },
    };
  },
};
