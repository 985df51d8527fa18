import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { rm } from 'node:fs/promises';
import { createArchive, openReader, supplyReader } from '../archive/index.ts';
import { readCompiled } from '../compile/compiled-content.ts';
import { readEnvironment, type BuildEnvironment } from '../release/environment.ts';
import { noteInquiry } from '../release/pages/note-inquiries.ts';
import { createPageRecord, type PageRecord } from '../release/pages/page-record.ts';
import { prerenderFolder } from '../release/pages/prerender-folder.ts';
import {
  findEntry,
  keepBundle,
  writeRendererFacts,
  type RendererFacts,
} from '../release/pages/renderer-folder.ts';
import { rememberImages } from '../release/pages/static-images.ts';

/**
 * With `RENDERER_DIR` set, a build leaves there the built application and what every page asked of
 * the archive, so that a later publication can render the few pages whose answers changed.
 */
export function pageRecorder(): AstroIntegration {
  const environment = readEnvironment();
  const { rendererDir, outDir } = environment;
  if (rendererDir === undefined) return { name: 'page-recorder', hooks: {} };
  let stylesOf = (): RendererFacts['styles'] => [];
  return {
    name: 'page-recorder',
    hooks: {
      'astro:build:setup': ({ pages }) => {
        stylesOf = () => Array.from(pages, ([key, { styles }]) => [key, styles]);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        // A build that was killed leaves its application behind.
        await rm(prerenderFolder(outDir), { recursive: true, force: true });
        setPrerenderer((stock) => record(stock, { ...environment, rendererDir, stylesOf }));
      },
    },
  };
}

interface Recording extends BuildEnvironment {
  rendererDir: string;
  stylesOf: () => RendererFacts['styles'];
}

/** Astro's own prerenderer, listened to. */
function record(stock: AstroPrerenderer, recording: Recording): AstroPrerenderer {
  const { rendererDir, recipe, outDir } = recording;
  let pages: PageRecord | undefined;
  let imagesOf: () => RendererFacts['images'] = () => [];
  return {
    ...stock,
    name: 'page-recorder',
    setup: async () => {
      pages = await openRecord(recording);
      imagesOf = rememberImages();
      await stock.setup?.();
    },
    getStaticPaths: async () => {
      const paths = await stock.getStaticPaths();
      pages?.expect(paths);
      return paths;
    },
    render: (request, options) => {
      const render = async () => stock.render(request, options);
      return pages === undefined ? render() : pages.record(request, options.routeData, render);
    },
    teardown: async () => {
      await stock.teardown?.();
      supplyReader(undefined);
      const built = prerenderFolder(outDir);
      await keepBundle(rendererDir, { built, project: process.cwd() });
      await pages?.write(rendererDir, recipe);
      await writeRendererFacts(rendererDir, {
        entry: await findEntry(built),
        styles: recording.stylesOf(),
        scripts: scriptsOf(stock),
        images: imagesOf(),
      });
    },
  };
}

async function openRecord({ cacheDir, now }: Recording): Promise<PageRecord> {
  const archive = createArchive({ ...(await readCompiled(cacheDir)), now });
  const open = openReader(archive, noteInquiry);
  supplyReader(open.reader);
  return createPageRecord(open);
}

/** Scripts that integrations put into every page; Astro hands them to nobody but its own renderer. */
function scriptsOf(stock: AstroPrerenderer): RendererFacts['scripts'] {
  const { app } = stock as { app?: { getSettings(): { scripts: RendererFacts['scripts'] } } };
  const scripts = app?.getSettings().scripts ?? [];
  if (scripts.some(({ stage }) => stage === 'page')) {
    throw new Error('A script of the stage «page» would be missing from single pages');
  }
  return scripts;
}
