import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startNewsroom, type Newsroom } from '../../src/newsroom/newsroom.ts';
import { readStatus, type ReleaseStatus } from '../../src/release/status.ts';
import { temporaryFolder, writeFileIn, writeStory } from './newsroom/folder.ts';

export const PROJECT = join(import.meta.dirname, '..', '..');
const STUB_BUILD = join(import.meta.dirname, 'newsroom', 'stub-build.ts');

export interface TestNewsroom {
  root: string;
  contentDir: string;
  /** What the newsroom said on the terminal. */
  lines: string[];
  start(port?: number): Promise<Newsroom>;
  /** Faults of the next builds, see `stub-build.ts`; `''` for none. */
  breakBuild(fault: string): Promise<void>;
  status(): Promise<ReleaseStatus>;
  remove(): Promise<void>;
}

/** A newsroom with two stories, whose site build is a stub; everything else is real. */
export async function createTestNewsroom(): Promise<TestNewsroom> {
  const { folder, remove } = await temporaryFolder();
  const root = join(folder, 'newsroom');
  const contentDir = join(folder, 'seed');
  const fault = join(folder, 'fault');
  const lines: string[] = [];
  await writeStory(contentDir, '2020/so-ket', 'Hội nghị sơ kết');
  await writeStory(contentDir, '2021/dang-uy', 'Đảng ủy họp tổng kết');
  await writeFileIn(contentDir, 'settings/ghi-chu.txt', 'Không phải bài viết.\n');
  const node = process.execPath;
  const start = (port = 0): Promise<Newsroom> =>
    startNewsroom({
      dir: root,
      port,
      contentDir,
      project: PROJECT,
      onLine: (line) => lines.push(line),
      commands: { check: [node, '-e', ''], build: [node, STUB_BUILD, fault] },
    });
  return {
    root,
    contentDir,
    lines,
    start,
    breakBuild: (name) => writeFile(fault, name),
    status: () => readStatus(join(root, 'status.json')),
    remove,
  };
}

/** What the admin sends; see decap-server. */
export async function askDesk(
  newsroom: Pick<Newsroom, 'url'>,
  action: string,
  params: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${newsroom.url}/admin/api/v1`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
