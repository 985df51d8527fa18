import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import { createDeskApi } from '../../../src/newsroom/desk/desk-api.ts';
import { createDesk } from '../../../src/newsroom/desk/desk.ts';
import { newsroomFolders } from '../../../src/newsroom/folders.ts';
import { openDesk, openRepository } from '../../../src/newsroom/repository.ts';
import { GIT_CONFIG, gitIn, type Git } from '../../../src/release/git.ts';
import { startFakeForgejo } from '../forge/fake-forgejo.ts';
import { EDITOR, GUEST, WRITER } from '../forge/forge-people.ts';
import { REPO } from '../forge/forge.ts';
import { temporaryFolder, writeFileIn, writeStory } from '../newsroom/folder.ts';
import { listen } from './listen.ts';

/** Stories that are published; every test changes one of its own. */
export const PUBLISHED = {
  one: '2021/mot',
  two: '2021/hai',
  three: '2021/ba',
  four: '2021/bon',
  five: '2021/nam',
} as const;

/** A repository behind a back end of the CMS, and the page that talks to it. */
export interface Place {
  /** Of the page that drives the back end. */
  url: string;
  backend: { name: string; [option: string]: string };
  tokens: { writer: string; editor: string; guest: string };
  /** Where the branches are, drafts included. */
  git: Git;
  /** Commits a text on the published branch, as a person with git does. */
  pushStory(id: string, title: string): Promise<void>;
  close(): Promise<void>;
}

/** What differs between back ends, each named and not hidden. */
export interface Kind {
  name: string;
  /** People log in, and the published branch is protected from some of them. */
  hasAccounts: boolean;
  /** A draft that keeps its own text over a newer publication can be published as it is. */
  joinsOverPublished: boolean;
  open(harness: string): Promise<Place>;
}

export const KINDS: readonly Kind[] = [
  { name: 'the trial desk', hasAccounts: false, joinsOverPublished: true, open: openTrialDesk },
  {
    name: 'Forgejo (a fake of its protocol)',
    hasAccounts: true,
    joinsOverPublished: false,
    open: openFakeForgejo,
  },
];

async function openTrialDesk(harness: string): Promise<Place> {
  const { folders, pushStory, remove } = await makeRepository();
  await openDesk(folders);
  const desk = createDesk(folders);
  const app = express();
  app.use('/admin', await createDeskApi(desk, () => undefined));
  app.use(express.static(harness));
  const { url, close } = await listen(app);
  return {
    url,
    backend: { name: 'proxy', proxy_url: '/admin/api/v1', branch: 'main' },
    tokens: { writer: '', editor: '', guest: '' },
    git: desk.git,
    pushStory,
    close: async () => {
      close();
      await remove();
    },
  };
}

async function openFakeForgejo(harness: string): Promise<Place> {
  const { folders, git, pushStory, remove } = await makeRepository();
  const forge = await startFakeForgejo(folders.repository, folders.gitConfig);
  const { url, close } = await listen(express().use(express.static(harness)));
  forge.allowedOrigin = url;
  return {
    url,
    backend: { name: 'forgejo', repo: REPO, api_root: forge.apiRoot, branch: 'main' },
    tokens: { writer: WRITER.token, editor: EDITOR.token, guest: GUEST.token },
    git,
    pushStory,
    close: async () => {
      close();
      forge.close();
      await remove();
    },
  };
}

/** A bare repository with the published stories and an agency. */
async function makeRepository() {
  const { folder, remove } = await temporaryFolder();
  const folders = newsroomFolders(folder);
  const seed = join(folder, 'seed');
  await writeFile(folders.gitConfig, GIT_CONFIG);
  for (const id of Object.values(PUBLISHED)) await writeStory(seed, id, 'Hội nghị sơ kết');
  await writeFileIn(seed, 'agencies/so-khcn.yaml', 'name: Sở Khoa học và Công nghệ\n');
  await openRepository(folders, seed);
  const git = gitIn(folders.repository, folders.gitConfig);
  const pushStory = async (id: string, title: string): Promise<void> => {
    const clone = join(folder, `clone-${String(Date.now())}`);
    await gitIn(folder, folders.gitConfig)(['clone', '--quiet', folders.repository, clone]);
    await writeStory(join(clone, 'content'), id, title);
    const work = gitIn(clone, folders.gitConfig);
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@b'];
    await work([...who, 'commit', '--quiet', '--all', '-m', title]);
    await work(['push', '--quiet', 'origin', 'main']);
  };
  return { folders, git, pushStory, remove };
}
