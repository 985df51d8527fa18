import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { createDeskApi } from '../../../src/newsroom/desk/desk-api.ts';
import { createDesk, type Desk } from '../../../src/newsroom/desk/desk.ts';
import { newsroomFolders } from '../../../src/newsroom/folders.ts';
import { openDesk, openRepository } from '../../../src/newsroom/repository.ts';
import { GIT_CONFIG } from '../../../src/release/git.ts';
import { askDesk } from '../newsroom.ts';
import { temporaryFolder, writeStory } from './folder.ts';

export interface TestDesk {
  desk: Desk;
  ask: (action: string, params: object) => ReturnType<typeof askDesk>;
  remove: () => Promise<void>;
}

/** The desk's API over a real repository with one story, without a site. */
export async function createTestDesk(storyId: string, title: string): Promise<TestDesk> {
  const temporary = await temporaryFolder();
  const folders = newsroomFolders(temporary.folder);
  await writeFile(folders.gitConfig, GIT_CONFIG);
  const seed = join(temporary.folder, 'seed');
  await writeStory(seed, storyId, title);
  await openRepository(folders, seed);
  await openDesk(folders);
  const desk = createDesk(folders);
  const app = express();
  app.use('/admin', await createDeskApi(desk, () => undefined));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  return {
    desk,
    ask: (action, params) => askDesk({ url }, action, params),
    remove: async () => {
      server.close();
      server.closeAllConnections();
      await temporary.remove();
    },
  };
}
