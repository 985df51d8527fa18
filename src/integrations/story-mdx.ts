import type { AstroIntegration } from 'astro';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

interface Options {
  contentDir: string;
  /** `mdx`: stories go through @astrojs/mdx; anything else: through `renderBody` alone. */
  renderer: string | undefined;
}

const MODULE = 'virtual:story-mdx';

/**
 * Offers stories as components compiled by @astrojs/mdx (`STORY_RENDERER=mdx`). Without the setting
 * the module is empty, so no story becomes a Vite module.
 */
export function storyMdx({ contentDir, renderer }: Options): AstroIntegration {
  const ids = () => (renderer === 'mdx' ? listStories(contentDir) : Promise.resolve([]));
  return {
    name: 'story-mdx',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [storyModules(contentDir, ids)] } });
      },
    },
  };
}

function storyModules(contentDir: string, ids: () => Promise<string[]>) {
  return {
    name: 'story-mdx-modules',
    resolveId: (source: string) => (source === MODULE ? `\0${MODULE}` : undefined),
    load: async (id: string) =>
      id === `\0${MODULE}` ? moduleSource(contentDir, await ids()) : undefined,
  };
}

/** A module that imports a story only when a page asks for it. */
function moduleSource(contentDir: string, ids: readonly string[]): string {
  const importers = ids.map((id) => {
    const file = JSON.stringify(join(contentDir, 'news', id, 'index.mdx'));
    return `  ${JSON.stringify(id)}: () => import(${file}),`;
  });
  return `const stories = {
${importers.join('\n')}
};
export async function loadStoryMdx(id) {
  return Object.hasOwn(stories, id) ? (await stories[id]()).default : undefined;
}
`;
}

async function listStories(contentDir: string): Promise<string[]> {
  const files = await readdir(join(contentDir, 'news'), { recursive: true });
  return files
    .map((file) => /^(\d{4})[\\/]([^\\/]+)[\\/]index\.mdx$/u.exec(file))
    .filter((match) => match !== null)
    .map(([, year = '', folder = '']) => `${year}/${folder}`)
    .sort();
}
