import express from 'express';
import { cspWith } from '../../../admin/csp.ts';
import { securityHeaders } from '../../../src/release/headers.ts';
import { openRepository } from '../../../src/newsroom/repository.ts';
import { newsroomFolders } from '../../../src/newsroom/folders.ts';
import { GIT_CONFIG, gitIn, type Git } from '../../../src/release/git.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listen } from '../backends/listen.ts';
import { temporaryFolder, writeFileIn, writeStory } from '../newsroom/folder.ts';
import { startFakeForgejo, type FakeForgejo } from './fake-forgejo.ts';
import { APP_ID } from './forge-log-in.ts';
import { REPO } from './forge.ts';

export interface ForgeSite {
  adminUrl: string;
  forge: FakeForgejo;
  git: Git;
  close(): Promise<void>;
}

/** The admin of production, with its policy, before a fake Forgejo with one story. */
export async function openForgeSite(
  adminDir: string,
  id: string,
  title: string,
): Promise<ForgeSite> {
  const { folder, remove } = await temporaryFolder();
  const folders = newsroomFolders(folder);
  const seed = join(folder, 'seed');
  await writeFile(folders.gitConfig, GIT_CONFIG);
  await writeStory(seed, id, title);
  await writeFileIn(seed, 'agencies/so-khcn.yaml', 'name: Sở Khoa học và Công nghệ\n');
  await openRepository(folders, seed);
  const forge = await startFakeForgejo(folders.repository, folders.gitConfig);
  const headers = securityHeaders('/admin/', cspWith([forge.url]));
  const app = express();
  app.use((_, response, next) => {
    response.set(headers);
    next();
  });
  app.get('/admin/config.json', (_, response) => {
    const { apiRoot: api_root, url: base_url } = forge;
    const log = { auth_type: 'pkce', app_id: APP_ID };
    response.json({ backend: { name: 'forgejo', repo: REPO, base_url, api_root, ...log } });
  });
  app.use('/admin', express.static(adminDir));
  const { url, close } = await listen(app);
  forge.allowedOrigin = url;
  return {
    adminUrl: `${url}/admin/`,
    forge,
    git: gitIn(folders.repository, folders.gitConfig),
    close: async () => {
      close();
      forge.close();
      await remove();
    },
  };
}
