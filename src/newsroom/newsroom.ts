import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import express, { type Express } from 'express';
import { ADMIN_CSP } from '../../admin/csp.ts';
import { GIT_CONFIG } from '../release/git.ts';
import { tryLock } from '../release/lock.ts';
import { releaseFolders } from '../release/release-folders.ts';
import type { ReleaseSettings } from '../release/settings.ts';
import { stepCommands } from '../release/step-commands.ts';
import { createDeskApi } from './desk/desk-api.ts';
import { createDesk, deskRevision, recoverDesk, takeInPublished, type Desk } from './desk/desk.ts';
import { BRANCH, newsroomFolders, type NewsroomFolders } from './folders.ts';
import { NewsroomProblem } from './newsroom-problem.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { adoptGitEnvironment, openDesk, openRepository, writeHook } from './repository.ts';
import { createServer } from './server/create-server.ts';

export interface NewsroomOptions {
  /** Everything that the newsroom keeps stands below this folder. */
  dir: string;
  /** 0: any free port. */
  port: number;
  /** What a new repository begins with. */
  contentDir: string;
  /** Folder of the code. */
  project: string;
  /** Hears what happens, line by line. */
  onLine: (line: string) => void;
  /** Instead of the project's own content check and site build. */
  commands?: Partial<ReleaseSettings['commands']>;
}

export interface Newsroom {
  /** `http://localhost:4321` */
  url: string;
  /** Settles when no push and no release is under way. */
  idle(): Promise<void>;
  /** Ends the server, a push and a build. */
  close(): Promise<void>;
}

/** Starts the trial newsroom on loopback. @throws {NewsroomProblem} */
export async function startNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const folders = newsroomFolders(resolve(options.dir));
  await mkdir(folders.root, { recursive: true });
  const unlock = lockFolder(folders);
  const app = express().disable('x-powered-by');
  const server = createHttpServer(app);
  try {
    const url = await listen(server, options.port);
    const publisher = await openNewsroom(options, folders, url, app);
    const end = async (): Promise<void> => {
      server.close();
      server.closeAllConnections();
      await publisher.close();
      unlock();
    };
    let ended: Promise<void> | undefined;
    return { url, idle: () => publisher.idle(), close: () => (ended ??= end()) };
  } catch (error) {
    server.close();
    unlock();
    throw error;
  }
}

async function openNewsroom(
  options: NewsroomOptions,
  folders: NewsroomFolders,
  url: string,
  app: Express,
): Promise<Publisher> {
  await writeFile(folders.gitConfig, GIT_CONFIG);
  adoptGitEnvironment(folders.gitConfig);
  await openRepository(folders, resolve(options.contentDir));
  await openDesk(folders);
  const settings = settingsFor(options, folders, url);
  await writeFile(folders.settings, `${JSON.stringify(settings, null, 2)}\n`);
  await writeHook(folders);
  const releases = releaseFolders(folders.root);
  const desk = createDesk(folders);
  await recoverDesk(desk);
  const publisher = createPublisher({
    folders,
    desk,
    status: releases.status,
    onLine: options.onLine,
  });
  const deskApi = await createDeskApi(desk, () => publisher.publish());
  app.use(createServer({ folders: releases, deskApi, adminCsp: ADMIN_CSP }));
  await resume(desk, publisher);
  return publisher;
}

/** Publishes what an earlier run left at the desk, else makes sure that readers see the newest. */
async function resume(desk: Desk, publisher: Publisher): Promise<void> {
  await takeInPublished(desk).catch(() => recoverDesk(desk));
  const isPublished = (await deskRevision(desk)) === (await desk.publishedRevision());
  if (isPublished) publisher.release();
  else publisher.publish();
}

function settingsFor(
  { project, commands }: NewsroomOptions,
  folders: NewsroomFolders,
  url: string,
): ReleaseSettings {
  const { publish, ...whole } = stepCommands(project);
  return {
    root: folders.root,
    repository: folders.repository,
    gitConfig: folders.gitConfig,
    branch: BRANCH,
    project,
    siteUrl: process.env['SITE_URL'] ?? url,
    isTrial: true,
    // Who replaces the build replaces all ways to build.
    commands: { ...whole, ...(commands ?? { publish }) },
  };
}

function lockFolder(folders: NewsroomFolders): () => void {
  const unlock = tryLock(folders.lock);
  if (unlock !== undefined) return unlock;
  throw new NewsroomProblem(
    `Một tòa soạn khác đang chạy trên thư mục ${folders.root}. Hãy dừng tòa soạn đó, hoặc chọn thư mục khác: NEWSROOM_DIR=.newsroom-2 npm start`,
  );
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw portProblem(port, cause);
  }
  return `http://localhost:${String((server.address() as AddressInfo).port)}`;
}

function portProblem(port: number, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') {
    return new NewsroomProblem(
      `Cổng ${String(port)} đang được một chương trình khác dùng. Hãy dừng chương trình đó, hoặc chạy ở cổng khác: PORT=${String(port + 1)} npm start`,
      { cause },
    );
  }
  if (code === 'EACCES') {
    return new NewsroomProblem(
      `Không được phép mở cổng ${String(port)}. Hãy chọn một cổng từ 1024 trở lên: PORT=4321 npm start`,
      { cause },
    );
  }
  return cause;
}
