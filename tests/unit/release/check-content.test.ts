import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../../src/release/check-content.ts');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tin-check-'));
  await write(
    'settings/site.yaml',
    'title: Tin\ntagline: Tin họp\nowner: Sở\nresponsible: { name: A }\naddress: Hà Nội\nphone: 0\nemail: a@b.vn\n',
  );
  await write(
    'pages/gioi-thieu.mdx',
    '---\ntitle: Giới thiệu\ndescription: Về trang.\n---\n\nChữ.\n',
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, source: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), source);
}

function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...args],
      { env: { ...process.env, CONTENT_DIR: folder } },
      (_, stdout, stderr) => {
        resolve({ status: child.exitCode ?? -1, stdout, stderr });
      },
    );
  });
}

describe('npm run check:content', () => {
  it('is content with right content', async () => {
    expect(await run()).toEqual({ status: 0, stdout: 'Nội dung không có lỗi.\n', stderr: '' });
    expect(await run('--format', 'json')).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  it('lists every finding with its place, then a count, and fails', async () => {
    await write('pages/gioi-thieu.mdx', '---\ntitle: Giới thiệu\n---\n\n# Một\n');
    const page = join(folder, 'pages/gioi-thieu.mdx');
    const { status, stdout } = await run();
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([
      `${page}:2:1  Thiếu «Tóm tắt». Hãy điền trường này. (thieu-truong)`,
      `${page}:5:1  Tiêu đề «Một» ở cấp 1. Trong bài chỉ dùng tiêu đề mục cấp 2 đến cấp 4 (##, ###, ####). (cap-tieu-de)`,
      'Có 2 lỗi.',
    ]);
  });

  it('prints an array for programs', async () => {
    await write(
      'pages/lien-he.mdx',
      '---\ntitle: Liên hệ\ndescription: Cách liên hệ.\n---\n\n{x}\n',
    );
    const { status, stdout } = await run('--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        path: join(folder, 'pages/lien-he.mdx'),
        line: 6,
        column: 1,
        code: 'bieu-thuc',
        message: expect.stringContaining('«{x}»') as unknown,
      },
    ]);
  });

  it('speaks only of the paths that it is asked about', async () => {
    await write(
      'pages/lien-he.mdx',
      '---\ntitle: Liên hệ\ndescription: Cách liên hệ.\n---\n\n{x}\n',
    );
    expect((await run(join(folder, 'settings'))).status).toBe(0);
    expect((await run(join(folder, 'pages/lien-he.mdx'))).status).toBe(1);
    expect((await run(join(folder, 'pages'))).status).toBe(1);
  });

  it('says so when there is no content', async () => {
    await rm(folder, { recursive: true });
    const { status, stderr } = await run();
    expect(status).toBe(2);
    expect(stderr).toContain(`Không có thư mục nội dung «${folder}»`);
  });

  it('explains itself when asked for a format that it does not know', async () => {
    const { status, stderr } = await run('--format', 'xml');
    expect(status).toBe(2);
    expect(stderr).toContain('Cách dùng');
  });
});
