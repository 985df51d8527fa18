import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openReader, promiseReader, supplyReader } from '../archive/index.ts';
import { readEnvironment, type BuildEnvironment } from '../release/environment.ts';
import { followWork, type Report } from '../release/progress.ts';
import { noteInquiry, whileListing, withInquiries } from '../release/site/note-inquiries.ts';
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
import { buildArchive } from './build-archive.ts';
import type { SecondThread } from './second-thread.ts';

/**
 * Supplies the pages of a build with the archive, and lets the second thread render some of them.
 * With `RENDERER_DIR` set, a build leaves there the built application and what every page asked of
 * the archive, so that a later publication can render the few pages whose answers changed.
 */
export function pageRecorder(thread: SecondThread): AstroIntegration {
  const environment = readEnvironment();
  if (environment.asksCollections) return { name: 'page-recorder', hooks: {} };
  let stylesOf = (): RendererFacts['styles'] => [];
  return {
    name: 'page-recorder',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') promiseReader();
      },
      'astro:build:setup': ({ pages }) => {
        stylesOf = () => Array.from(pages, ([key, { styles }]) => [key, styles]);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        // A build that was killed leaves its application behind.
        await rm(prerenderFolder(environment.outDir), { recursive: true, force: true });
        setPrerenderer((stock) => record(stock, { ...environment, thread, stylesOf }));
      },
    },
  };
}

interface Recording extends BuildEnvironment {
  thread: SecondThread;
  stylesOf: () => RendererFacts['styles'];
}

/** Astro's own prerenderer, listened to. */
function record(stock: AstroPrerenderer, recording: Recording): AstroPrerenderer {
  let opened: OpenRecord | undefined;
  let imagesOf: () => RendererFacts['images'] = () => [];
  let tell: ReturnType<typeof followWork> = () => undefined;
  let [expected, rendered] = [0, 0];
  const { thread, rendererDir } = recording;
  return {
    ...stock,
    name: 'page-recorder',
    setup: async () => {
      opened = await openRecord();
      imagesOf = rememberImages();
      if (rendererDir !== undefined) tell = followWork(writeLine, 'build');
      await stock.setup?.();
    },
    getStaticPaths: async () => {
      const paths = await listPaths(stock);
      opened?.pages.expect(paths);
      expected = paths.length;
      if (expected >= WORTH_THREADS) await lendApplication(stock, recording);
      return paths;
    },
    render: async (request, options) => {
      tell((rendered += 1), expected);
      if (opened === undefined) throw new Error('The build was not set up');
      return renderNoted(stock, { ...opened, thread }, [request, options]);
    },
    teardown: async () => {
      // Astro removes the application when this has ended.
      await thread.takeBack();
      await stock.teardown?.();
      supplyReader(undefined);
      if (opened === undefined || rendererDir === undefined) return;
      const facts = { scripts: scriptsOf(stock), images: imagesOf() };
      await keep({ ...recording, rendererDir }, opened, facts);
    },
  };
}

async function listPaths(stock: AstroPrerenderer) {
  const paths = await whileListing(async () => stock.getStaticPaths());
  refuseProps(
    paths.map(({ route }) => route),
    appOf(stock).routeCache,
  );
  return paths;
}

/** Opening the application in a thread costs about as much as rendering so many pages. */
const WORTH_THREADS = 500;

async function lendApplication(
  stock: AstroPrerenderer,
  { thread, outDir, stylesOf }: Recording,
): Promise<void> {
  const built = prerenderFolder(outDir);
  thread.lend({
    file: join(built, await findEntry(built)),
    styles: stylesOf(),
    scripts: scriptsOf(stock),
  });
}

/** In the second thread while that has time. */
async function renderNoted(
  stock: AstroPrerenderer,
  { pages, thread }: Pick<OpenRecord, 'pages'> & Pick<Recording, 'thread'>,
  [request, options]: Parameters<AstroPrerenderer['render']>,
): Promise<Response> {
  const { routeData } = options;
  const address = pages.addressOf(request, routeData);
  const lent = await thread.render({ address, component: routeData.component });
  if (lent !== undefined) {
    pages.keep(address, routeData, lent);
    return answer(lent.body);
  }
  const { made, inquiries } = await withInquiries(async () => {
    const rendered = await stock.render(request, options);
    const response = rendered instanceof Response ? rendered : rendered.response;
    // A body that streams asks the archive while it is read.
    return { response, body: new Uint8Array(await response.arrayBuffer()) };
  });
  pages.keep(address, routeData, { body: made.body, inquiries });
  return answer(made.body, made.response);
}

function answer(body: Uint8Array<ArrayBuffer>, response: ResponseInit = {}): Response {
  const { status = 200, headers = {} } = response;
  return new Response(body.length === 0 ? null : body, { status, headers });
}

/** The build goes on when its pages are done; what else it makes is listed at its end. */
const NOT_KNOWN_YET: SiteState['assets'] = new Map();

/** The release engine hears how far the build is, among what Astro prints. */
const writeLine: Report = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);

interface OpenRecord {
  pages: PageRecord;
  partsOf: () => SiteParts;
}

async function openRecord(): Promise<OpenRecord> {
  const archive = await buildArchive();
  const open = openReader(archive, noteInquiry);
  supplyReader(open.reader);
  return { pages: createPageRecord(open), partsOf: () => partsOf(archive) };
}

async function keep(
  { rendererDir, recipe, outDir, stylesOf }: Recording & { rendererDir: string },
  { pages, partsOf: parts }: OpenRecord,
  facts: Pick<RendererFacts, 'scripts' | 'images'>,
): Promise<void> {
  const built = prerenderFolder(outDir);
  await keepBundle(rendererDir, { built, project: process.cwd() });
  await writeSiteState(stateFile(rendererDir), {
    recipe,
    ...pages.state(),
    ...parts(),
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
