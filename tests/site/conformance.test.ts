import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readContentDir } from '../../src/compile/read-content.ts';
import { readEnvironment } from '../../src/release/environment.ts';
import { buildSite } from '../support/build-site.ts';
import { ACCEPTED_BODIES } from '../support/accepted-bodies.ts';
import { acceptedBody } from '../support/arbitrary-body.ts';
import { normalHtml } from '../support/normal-html.ts';

const PROJECT = join(import.meta.dirname, '../..');
const GENERATED = 80;
const PAGE = /<div id="renderer">([\s\S]*)<\/div>\s*<div id="mdx">([\s\S]*)<\/div>\s*<\/body>/u;

const generated = fc.sample(acceptedBody, { numRuns: GENERATED, seed: 20210726 });
const bodies = new Map(
  [...ACCEPTED_BODIES, ...generated].map((body, index) => [`2021/s-${String(index)}`, body]),
);
const stories = (await readContentDir(readEnvironment().contentDir)).filter(
  ({ collection }) => collection === 'news',
);

let folder: string;

/** One page a body, rendered by `renderBody` and by @astrojs/mdx with the story's components. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tin-conformance-'));
  for (const [id, body] of bodies) await writeStory(id, `---\ntitle: ${id}\n---\n\n${body}\n`);
  for (const { id, source } of stories) await writeStory(id, source);
  await promisify(execFile)(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--root', 'tests/fixtures/story-site'],
    {
      cwd: PROJECT,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: join(folder, 'content'),
        OUT_DIR: join(folder, 'out'),
        CACHE_DIR: join(folder, 'cache'),
      },
    },
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function writeStory(id: string, source: string): Promise<void> {
  const place = join(folder, 'content/news', id);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'index.mdx'), source);
}

async function readBoth(id: string): Promise<{ renderer: string; mdx: string }> {
  const html = await readFile(join(folder, 'out', id, 'index.html'), 'utf8');
  const [, renderer = '', mdx = ''] = PAGE.exec(html) ?? [];
  return { renderer: normalHtml(renderer), mdx: normalHtml(mdx) };
}

describe('stock @astrojs/mdx gives the same HTML as the renderer', () => {
  it.each([...bodies])('for %s: %j', async (id) => {
    const { renderer, mdx } = await readBoth(id);
    expect(mdx).toBe(renderer);
  });

  it.each(stories.map(({ id }) => id))('for the story %s', async (id) => {
    const { renderer, mdx } = await readBoth(id);
    expect(renderer).not.toBe('');
    expect(mdx).toBe(renderer);
  });
});

describe('STORY_RENDERER=mdx builds the site', () => {
  const built = inject('siteDir');
  const mainOf = async (site: string, path: string): Promise<string> => {
    const html = await readFile(join(site, path, 'index.html'), 'utf8');
    return /<main[\s\S]*<\/main>/u.exec(html)?.[0] ?? '';
  };

  it('with the same stories', async () => {
    const site = join(folder, 'site');
    // The photos of the other build are at hand: only the renderer of stories differs.
    const cache = join(built, '../cache');
    await buildSite({ OUT_DIR: site, CACHE_DIR: cache, STORY_RENDERER: 'mdx' });
    const pages = await readdir(join(built, 'tin-tuc'), { recursive: true });
    const paths = pages.filter((path) => /^\d{4}\/[^/]+$/u.test(path));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths.map((each) => join('tin-tuc', each))) {
      const main = await mainOf(site, path);
      expect(main, path).not.toBe('');
      expect(normalHtml(main)).toBe(normalHtml(await mainOf(built, path)));
    }
  });
});

it('sees a difference when there is one', () => {
  expect(normalHtml('<p>a <b>b</b></p>')).not.toBe(normalHtml('<p>a<b>b</b></p>'));
  expect(normalHtml('<p class="x">a</p>')).not.toBe(normalHtml('<p>a</p>'));
  expect(normalHtml('<ul><li>a</li></ul>')).toBe(normalHtml('<ul>\n<li>a</li>\n</ul>'));
});
