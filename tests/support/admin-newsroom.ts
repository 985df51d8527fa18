import { join } from 'node:path';
import { startNewsroom } from '../../src/newsroom/newsroom.ts';
import { gitIn, type Git } from '../../src/release/git.ts';
import { readStatus, type ReleaseStatus } from '../../src/release/status.ts';
import { temporaryFolder, writeFileIn, writeStory } from './newsroom/folder.ts';
import { PROJECT } from './newsroom.ts';

export interface AdminNewsroom {
  url: string;
  adminUrl: string;
  /** The clone at which the CMS works, drafts included. */
  desk: Git;
  /** The repository that readers get. */
  repository: Git;
  status(): Promise<ReleaseStatus>;
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** The real admin and desk over a small repository, with stub pages: up in seconds. */
export async function startAdminNewsroom(
  stories: Readonly<Record<string, string>>,
): Promise<AdminNewsroom> {
  const { folder, remove } = await temporaryFolder();
  const root = join(folder, 'newsroom');
  const contentDir = join(folder, 'seed');
  for (const [id, title] of Object.entries(stories)) await writeStory(contentDir, id, title);
  await writeFileIn(contentDir, 'agencies/so-khcn.yaml', 'name: Sở Khoa học và Công nghệ\n');
  const build = join(import.meta.dirname, 'newsroom', 'admin-build.ts');
  const node = process.execPath;
  const newsroom = await startNewsroom({
    dir: root,
    port: 0,
    contentDir,
    project: PROJECT,
    onLine: () => undefined,
    commands: {
      check: [node, '-e', ''],
      build: [node, build, join(folder, 'fault'), join(PROJECT, '.cache')],
    },
  });
  await newsroom.idle();
  const config = join(root, 'gitconfig');
  const status = (): Promise<ReleaseStatus> => readStatus(join(root, 'status.json'));
  const { state, message } = await status();
  if (state !== 'published') throw new Error(message);
  return {
    url: newsroom.url,
    adminUrl: `${newsroom.url}/admin/`,
    desk: gitIn(join(root, 'desk'), config),
    repository: gitIn(join(root, 'repo.git'), config),
    status,
    idle: () => newsroom.idle(),
    close: async () => {
      await newsroom.close();
      await remove();
    },
  };
}
