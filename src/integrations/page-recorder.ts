import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { rm } from 'node:fs/promises';
import { openReader, supplyReader } from '../archive/index.ts';
import { compiledArchive } from '../release/compiled-archive.ts';
import { readEnvironment, type BuildEnvironment } from '../release/environment.ts';
import { followWork, type Report } from '../release/progress.ts';
import { noteInquiry, whileListing } from '../release/site/note-inquiries.ts';
import { createPageRecord, type PageRecord } from '../release/site/page-record.ts';
import { prerenderFolder } from '../release/site/prerender-folder.ts';
import { refuseProps, type ListedRoutes } from '../release/site/refuse-props.ts';
import {
  findEntry,
  keepBundle,
  stateFile,
  writeRendererFacts,
  type RendererFacts,
} from '../release/site/renderer-folder.ts';
import { partsOf } from '../release/site/site-parts.ts';
import { writeSiteState, type SiteParts, type SiteState } from '../release/site/site-state.ts';
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
  let tell: ReturnType<typeof followWork> = () => undefined;
  let [expected, rendered] = [0, 0];
  return {
    ...stock,
    name: 'page-recorder',
    setup: async () => {
      opened = await openRecord(recording);
      imagesOf = rememberImages();
      tell = followWork(writeLine, 'build');
      await stock.setup?.();
    },
    getStaticPaths: async () => {
      const paths = await whileListing(async () => stock.getStaticPaths());
      refuseProps(
        paths.map(({ route }) => route),
        appOf(stock).routeCache,
      );
      opened?.pages.expect(paths);
      expected = paths.length;
      return paths;
    },
    render: (request, options) => {
      tell((rendered += 1), expected);
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

/** The build goes on when its pages are done; what else it makes is listed at its end. */
const NOT_KNOWN_YET: SiteState['assets'] = new Map();

/** The release engine hears how far the build is, among what Astro prints. */
const writeLine: Report = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);

interface OpenRecord {
  pages: PageRecord;
  parts: SiteParts;
}

async function openRecord(recording: Recording): Promise<OpenRecord> {
  const archive = await compiledArchive(recording);
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
  await writeSiteState(stateFile(rendererDir), {
    recipe,
    ...pages.state(),
    ...parts,
    assets: NOT_KNOWN_YET,
  });
  const entry = await findEntry(built);
  await writeRendererFacts(rendererDir, { entry, recipe, styles: stylesOf(), ...facts });
}

/** Scripts that integrations put into every page; Astro hands them to nobody but its own renderer. */
function scriptsOf(stock: AstroPrerenderer): RendererFacts['scripts'] {
  const { scripts } = appOf(stock).getSettings();
  if (scripts.some(({ stage }) => stage === 'page')) {
    throw new Error('A script of the stage «page» would be missing from single pages');
  }
  return scripts;
}

interface PrerenderedApp {
  getSettings(): { scripts: RendererFacts['scripts'] };
  routeCache: ListedRoutes;
}

/** The application that Astro's own prerenderer renders with: astro/dist/core/build/default-prerenderer.js. */
function appOf(stock: AstroPrerenderer): PrerenderedApp {
  const { app } = stock as { app?: PrerenderedApp };
  if (app === undefined)
    throw new Error('The prerenderer of this version of Astro shows no application');
  return app;
}
