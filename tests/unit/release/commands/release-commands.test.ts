import { readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { COMMANDS, type Asked } from '../../../../src/release/commands/release-commands.ts';
import { writeStory } from '../../../support/newsroom/folder.ts';
import { createTestReleases, type TestReleases } from '../../../support/newsroom/test-releases.ts';

vi.setConfig({ testTimeout: 60_000 });

let releases: TestReleases;
let said: string[];

beforeEach(async () => {
  releases = await createTestReleases();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await releases.remove();
});

/** @returns the exit code; what was printed stands in `said` */
async function run(name: string, options: Partial<Asked> = {}): Promise<number | undefined> {
  said = [];
  return COMMANDS[name]?.({
    settings: releases.settings,
    print: (line) => said.push(line),
    asJson: false,
    argument: undefined,
    keep: undefined,
    acceptLost: false,
    ...options,
  });
}

const shown = async (): Promise<string> => readlink(join(releases.settings.root, 'current'));

async function publish(id: string, title: string): Promise<void> {
  await writeStory(releases.contentDir, id, title);
  await releases.commit();
  expect(await run('scheduled')).toBe(0);
}

test('a step back shows the release before and stays until something is pushed', async () => {
  await publish('2021/so-ket', 'Hội nghị sơ kết');
  await publish('2022/sai', 'Bài đăng nhầm');
  expect(await run('rollback')).toBe(0);
  expect(said.join()).toMatch(/^Trang tin đang hiện lại bản dựng lúc .+ \(1-[0-9a-f]{7}\)\./);
  expect(await shown()).toMatch(/^releases\/1-/);

  await run('scheduled');
  expect(await shown()).toMatch(/^releases\/1-/);

  await publish('2022/dung', 'Bài đăng đúng');
  expect(await shown()).toMatch(/^releases\/3-/);
  await run('scheduled');
  expect(await shown()).toMatch(/^releases\/3-/);
});

test('releasing by hand goes forward again', async () => {
  await publish('2021/so-ket', 'Hội nghị sơ kết');
  await publish('2022/moi', 'Bài mới');
  await run('rollback');
  expect(await run('run')).toBe(0);
  expect(await releases.read('tin-tuc/2022/moi/index.html')).toContain('Bài mới');
});

test('there is nothing older to go back to, and no release of another name', async () => {
  await publish('2021/so-ket', 'Hội nghị sơ kết');
  expect(await run('rollback')).toBe(2);
  expect(said).toEqual(['Không còn bản nào cũ hơn bản đang hiện.']);
  expect(await run('rollback', { argument: '9-abc' })).toBe(2);
  expect(said.join()).toMatch(/^Không có bản «9-abc»\. Các bản đang giữ: 1-[0-9a-f]{7}\.$/);
  expect(await shown()).toMatch(/^releases\/1-/);
});

test('the list marks what readers see, and gc keeps it', async () => {
  for (const year of ['2021', '2022', '2023']) await publish(`${year}/bai`, `Bài năm ${year}`);
  await run('rollback');
  await run('list');
  expect(said.map((line) => line.slice(0, 3))).toEqual(['  3', '→ 2', '  1']);
  expect(await run('gc', { keep: 1 })).toBe(0);
  expect(said.join()).toMatch(/^Đã dọn: 1-[0-9a-f]{7}\.$/);
  await run('list', { asJson: true });
  expect(JSON.parse(said.join())).toMatchObject({
    current: expect.stringMatching(/^2-/) as unknown,
    releases: [{ pages: 6 }, { pages: 5 }],
  });
});

test('a scheduled story appears at its time and not before', async () => {
  vi.stubEnv('BUILD_NOW', '2026-01-05T07:59:00+07:00');
  const day = '2026-01-05T08:00:00+07:00';
  await writeStory(releases.contentDir, '2026/hen-gio', 'Bài hẹn giờ', '', day);
  await releases.commit();
  await run('scheduled');
  expect(await releases.read('index.html')).not.toContain('Bài hẹn giờ');
  const before = await shown();
  await run('scheduled');
  expect(await shown()).toBe(before);

  vi.stubEnv('BUILD_NOW', '2026-01-05T08:00:00+07:00');
  await run('scheduled');
  expect(await releases.read('index.html')).toContain('Bài hẹn giờ');
});

test('a story that is deleted without a trace is refused unless that is asked for', async () => {
  await publish('2022/xoa', 'Bài sẽ bị xoá');
  await rm(join(releases.contentDir, 'news/2022/xoa'), { recursive: true });
  await releases.commit();
  expect(await run('scheduled')).toBe(1);
  expect(said.join('\n')).toContain('Bản dựng làm mất 1 trang bài');
  expect(said.join('\n')).toContain('/tin-tuc/2022/xoa/: Trang này bạn đọc đang xem được');
  expect(await releases.read('index.html')).toContain('Bài sẽ bị xoá');
  expect(await run('scheduled')).toBe(0);
  expect(said).toEqual([]);

  expect(await run('run', { acceptLost: true })).toBe(0);
  expect(await releases.read('index.html')).not.toContain('Bài sẽ bị xoá');
  // From the history, the build learns which addresses must say that they are gone.
  expect(JSON.parse(await releases.read('former.json'))).toEqual(['2022/xoa']);
});

test('a broken machine and refused content end with codes of their own', async () => {
  await releases.breakBuild('crash');
  await releases.commit();
  expect(await run('scheduled')).toBe(3);
  await releases.breakBuild('broken-link');
  expect(await run('run')).toBe(1);
});
