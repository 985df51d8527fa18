import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder, writeStory } from '../support/newsroom/folder.ts';
import { PROJECT } from '../support/newsroom.ts';

const START = join(PROJECT, 'src/newsroom/start.ts');
let folder: string;
let env: NodeJS.ProcessEnv;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  const contentDir = join(folder, 'seed');
  await writeStory(contentDir, '2021/so-ket', 'Hội nghị sơ kết');
  env = {
    ...process.env,
    NEWSROOM_DIR: join(folder, 'newsroom'),
    CONTENT_DIR: contentDir,
    PORT: '0',
  };
});

afterEach(() => remove());

interface Failure {
  code: number;
  stderr: string;
}

const startAndFail = (change: NodeJS.ProcessEnv): Promise<Failure> =>
  promisify(execFile)(process.execPath, [START], { env: { ...env, ...change } }).then(
    () => {
      throw new Error('It started');
    },
    (failure: unknown) => failure as Failure,
  );

/** Ids of the processes that were started for a folder: its name stands in their environment. */
async function processesFor(path: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const isFor = async (id: string): Promise<boolean> =>
    (await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '')).includes(path);
  const found = await Promise.all(ids.map(isFor));
  return ids.filter((_, index) => found[index]);
}

test('a port in use is named, with the remedy', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, stderr } = await startAndFail({ PORT: String(port) });
  other.close();

  expect(code).toBe(1);
  expect(stderr).toBe(
    `Cổng ${String(port)} đang được một chương trình khác dùng. Hãy dừng chương trình đó, hoặc chạy ở cổng khác: PORT=${String(port + 1)} npm start\n`,
  );
});

test('a machine without git is told what to install', async () => {
  const { code, stderr } = await startAndFail({ PATH: folder });
  expect([code, stderr]).toEqual([1, expect.stringContaining('apt-get install git') as unknown]);
});

test('a port that is no number is refused', async () => {
  const { code, stderr } = await startAndFail({ PORT: 'abc' });
  expect([code, stderr]).toEqual([1, expect.stringContaining('PORT đang là «abc»') as unknown]);
});

test.runIf(process.platform === 'linux').each(['SIGINT', 'SIGTERM'] as const)(
  '%s leaves nothing running, a build under way included',
  async (signal) => {
    const newsroom = spawn(process.execPath, [START], { env });
    let said = '';
    newsroom.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await vi.waitFor(async () => {
      expect(said).toContain('Biên tập: http://localhost:');
      expect((await processesFor(folder)).length).toBeGreaterThan(1);
    }, 30_000);
    newsroom.kill(signal);
    const [code] = (await once(newsroom, 'exit')) as [number | null];

    expect([code, said]).toEqual([0, expect.stringContaining('Đang dừng tòa soạn…') as unknown]);
    expect(await processesFor(folder)).toEqual([]);
  },
);
