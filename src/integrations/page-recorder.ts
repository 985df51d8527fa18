import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { rm } from 'node:fs/promises';
import { createArchive, openReader, supplyReader } from '../archive/index.ts';
import { readCompiled } from '../compile/compiled-content.ts';
import { readEnvironment, type BuildEnvironment } from '../release/environment.ts';
import { noteInquiry } from '../release/site/note-inquiries.ts';
import { createPageRecord, type PageRecord } from '../release/site/page-record.ts';
import { prerenderFolder } from '../release/site/prerender-folder.ts';
import {
  findEntry,
  keepBundle,
  stateFile,
  writeRendererFacts,
  type RendererFacts,
} from '../release/site/renderer-folder.ts';
import { partsOf } from '../release/site/site-parts.ts';
import { writeSiteState, type SiteParts } from '../release/site/site-state.ts';
import { rememberImages } from '../release/site/static-images.ts';

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
  let opened: OpenRecord | undefined;
  let imagesOf: () => RendererFacts['images'] = () => [];
  return {
    ...stock,
    name: 'page-recorder',
    setup: async () => {
      opened = await openRecord(recording);
      imagesOf = rememberImages();
      await stock.setup?.();
    },
    getStaticPaths: async () => {
      const paths = await stock.getStaticPaths();
      opened?.pages.expect(paths);
      return paths;
    },
    render: (request, options) => {
      const render = async () => stock.render(request, options);
      return opened === undefined
        ? render()
        : opened.pages.record(request, options.routeData, render);
    },
    teardown: async () => {
      await stock.teardown?.();
      supplyReader(undefined);
      if (opened === undefined) return;
      await keep(recording, opened, { scripts: scriptsOf(stock), images: imagesOf() });
    },
  };
}

interface OpenRecord {
  pages: PageRecord;
  parts: SiteParts;
}

async function openRecord({ cacheDir, now }: Recording): Promise<OpenRecord> {
  const archive = createArchive({ ...(await readCompiled(cacheDir)), now });
  const open = openReader(archive, noteInquiry);
  supplyReader(open.reader);
  return { pages: createPageRecord(open), parts: partsOf(archive) };
}

async function keep(
  { rendererDir, recipe, outDir, stylesOf }: Recording,
  { pages, parts }: OpenRecord,
  facts: Pick<RendererFacts, 'scripts' | 'images'>,
): Promise<void> {
  const built = prerenderFolder(outDir);
  await keepBundle(rendererDir, { built, project: process.cwd() });
  await writeSiteState(stateFile(rendererDir), { recipe, ...pages.state(), ...parts });
  const entry = await findEntry(built);
  await writeRendererFacts(rendererDir, { entry, recipe, styles: stylesOf(), ...facts });
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
