import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePhotoPool } from '../support/archive/photo-pool.ts';
import { createRandom } from '../support/archive/random.ts';
import { makeChangingSite } from '../support/archive/site-changes.ts';
import { deployServer, HAS_NGINX, type DeployedServer } from '../support/deploy/deployed-server.ts';
import { HAS_SSHD, serveSsh } from '../support/deploy/git-over-ssh.ts';
import { askByHttp2, askPlainly, HAS_IPV6 } from '../support/deploy/http2.ts';
import { observe } from '../support/deploy/observatory.ts';
import { testConfig, type Answer, type RunningNginx } from '../support/deploy/nginx.ts';
import { writeFileIn, writeStory } from '../support/newsroom/folder.ts';

/** One server from nothing, and its life in the order of these tests. */
let server: DeployedServer;
let nginx: RunningNginx | undefined;
let content: string;

/** Skipped, and counted so, where Debian's nginx is not installed. */
const nginxTest = test.skipIf(!HAS_NGINX);

beforeAll(async () => {
  server = await deployServer();
  server.env['BUILD_NOW'] = '2026-01-05T07:00:00+07:00';
  content = join(server.work, 'content');
  const photos = await makePhotoPool(join(server.folder, 'photos'), 2, 1);
  await makeChangingSite(content, { random: createRandom(7), photos, stories: 2 });
  await writeStory(content, '2022/mo-dau', 'Bài mở đầu');
  if (HAS_NGINX) nginx = await server.startNginx();
});

afterAll(async () => {
  await nginx?.stop();
  await server.remove();
});

async function get(path: string, headers?: Record<string, string>): Promise<Answer> {
  if (nginx === undefined) throw new Error('No nginx');
  return nginx.get(path, headers);
}

const shown = (path: string): Promise<string> =>
  readFile(join(server.folders.root, 'current', path), 'utf8');

test('deploy:init says what it made, and a second time that there is nothing to do', async () => {
  expect(server.said).toContain(`+ ${server.folders.repository}\n`);
  expect(server.said).toContain(`+ ${join(server.etc, 'nginx/conf.d/tin-hoi-nghi.conf')}\n`);
  expect(await server.init()).toBe('Mọi thứ đã đúng, không có gì thay đổi.\n');
});

test('a push publishes, and the one who pushed sees how', async () => {
  const { isAccepted, said } = await server.push('Bài đầu tiên');
  expect(said).toMatch(/remote: Đã đưa lên toàn bộ \d+ trang\./);
  expect(isAccepted).toBe(true);
  expect(await shown('tin-tuc/2022/mo-dau/index.html')).toContain('Bài mở đầu');
});

nginxTest(
  'nginx takes the configuration without a word, and serves the story by https',
  async () => {
    expect(await testConfig(join(server.folder, 'nginx-test'), server.etc)).toBe('');
    const { status, headers, body } = await get('/tin-tuc/2022/mo-dau/');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, no-cache',
      'strict-transport-security': 'max-age=31536000',
    });
    expect(body.toString()).toContain('Bài mở đầu');
  },
);

nginxTest('pages and the admin are at A+ of the rules of Mozilla’s Observatory', async () => {
  for (const path of ['/', '/tin-tuc/2022/mo-dau/', '/tim-kiem/', '/admin/', '/khong-co/']) {
    const { headers, body } = await get(path);
    const { domain, httpPort } = server;
    const plain = await askPlainly({ host: '127.0.0.1', port: httpPort, domain, path });
    const { grade, results } = observe({ headers, html: body.toString(), plain, domain });
    expect([path, grade, results]).toEqual([path, 'A+', expect.any(Array)]);
  }
});

nginxTest.for(HAS_IPV6 ? ['127.0.0.1', '::1'] : ['127.0.0.1'])(
  'HTTP/2 is spoken at %s',
  async (host) => {
    const { domain, httpsPort: port } = server;
    const answer = await askByHttp2({ host, port, domain, path: '/tin-tuc/2022/mo-dau/' });
    expect(answer).toMatchObject({ protocol: 'h2', status: 200 });
    expect(answer.body.toString()).toContain('Bài mở đầu');
  },
);

nginxTest('the admin is told of the forge, and may talk to it', async () => {
  const { headers, body } = await get('/admin/config.json');
  expect(JSON.parse(body.toString())).toMatchObject({
    backend: { name: 'forgejo', branch: 'main' },
    siteUrl: new URL(`https://${server.domain}:${String(server.httpsPort)}`).origin,
  });
  const policy = headers['content-security-policy'];
  expect(policy).toContain("connect-src 'self' blob: https://git.example.vn;");
});

nginxTest('pages come as they were compressed beforehand', async () => {
  const plain = (await get('/')).body;
  const gzip = await get('/', { 'accept-encoding': 'gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
  const brotli = await get('/', { 'accept-encoding': 'br' });
  if (brotli.headers['content-encoding'] === 'br') {
    expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
  } else expect(brotli.body.equals(plain)).toBe(true);
});

nginxTest(
  'addresses that are not there, or not for readers, answer with the page for it',
  async () => {
    const missing = ['/khong-co/', '/redirects.json', '/_astro/khong-co.js'];
    const gone = ['/media/ab/khong-co.avif', '/tep/0123456789abcdef/bao-cao.pdf', '/media/'];
    for (const path of [...missing, ...gone]) {
      const { status, headers, body } = await get(path);
      expect([path, status]).toEqual([path, gone.includes(path) ? 410 : 404]);
      expect(body.includes('Ảnh hoặc tệp này không còn nữa')).toBe(gone.includes(path));
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(body.toString()).toContain('</html>');
    }
  },
);

test('a broken story is refused at the push with its message, and the site stays', async () => {
  const before = await readlink(join(server.folders.root, 'current'));
  await writeFileIn(content, 'news/2022/mo-dau/index.mdx', '---\ntitle: Thiếu\n---\n\n<script>\n');
  const { isAccepted, said } = await server.push('Bài hỏng');
  expect(isAccepted).toBe(false);
  expect(said).toContain('content/news/2022/mo-dau/index.mdx:');
  expect(said).toMatch(/Chưa nhận: có \d+ lỗi\. Trang tin giữ nguyên\./);
  expect(await readlink(join(server.folders.root, 'current'))).toBe(before);
  await server.git('reset', '--quiet', '--hard', 'HEAD~1');
  expect(await server.git('ls-remote', 'origin', 'main')).toContain(
    (await server.git('rev-parse', 'HEAD')).trim(),
  );
});

test('a scheduled story appears at its time, by the command of the timer', async () => {
  await writeStory(content, '2026/hen-gio', 'Bài hẹn giờ', '', '2026-01-05T08:00:00+07:00');
  await server.push('Bài hẹn giờ');
  await server.runUnit('tin-hoi-nghi-release.service');
  expect(await shown('index.html')).not.toContain('Bài hẹn giờ');
  server.env['BUILD_NOW'] = '2026-01-05T08:00:00+07:00';
  await server.runUnit('tin-hoi-nghi-release.service');
  expect(await shown('index.html')).toContain('Bài hẹn giờ');
});

test('a moved story and a withdrawn one are told to nginx', async () => {
  await writeStory(
    content,
    '2022/mo-dau',
    'Bài mở đầu',
    'slug: ten-moi\nformerPaths: [/tin-tuc/2022/mo-dau/]\n',
  );
  await writeStory(
    content,
    '2026/hen-gio',
    'Bài hẹn giờ',
    'withdrawn:\n  date: 2026-01-05\n  reason: Đăng nhầm.\n',
    '2026-01-05T08:00:00+07:00',
  );
  const { isAccepted, said } = await server.push('Đổi địa chỉ, rút bài');
  expect(isAccepted, said).toBe(true);
  const moved = await readFile(join(server.folders.maps, 'moved.map'), 'utf8');
  expect(moved).toContain('"/tin-tuc/2022/mo-dau/" "/tin-tuc/2022/ten-moi/";\n');
});

test('what is published cannot be taken out of the history, nor the branch be deleted', async () => {
  const refusals = ['HEAD~1:main', ':main'].map((what) =>
    server.git('push', '--force', 'origin', what).catch(String),
  );
  // A draft may, as the mirror of a forge asks when it was published.
  await server.git('push', 'origin', 'HEAD:cms/news/2022/nhap');
  expect(await server.git('push', 'origin', ':cms/news/2022/nhap')).toContain('[deleted]');
  const [rewritten, deleted] = await Promise.all(refusals);
  expect(rewritten).toContain('Lần gửi này bỏ mất các bài đã có trên nhánh «main».');
  expect(deleted).toMatch(/deletion prohibited|Không được xoá nhánh «main»/);
});

nginxTest('nginx leads on from the old address, and tells of the withdrawal', async () => {
  await nginx?.reload();
  for (const path of ['/tin-tuc/2022/mo-dau/', '/tin-tuc/2022/mo-dau']) {
    expect((await get(path)).headers.location).toBe('/tin-tuc/2022/ten-moi/');
  }
  const { status, body, headers } = await get('/tin-tuc/2026/hen-gio/');
  expect(status).toBe(410);
  expect(body.toString()).toContain('Đăng nhầm.');
  expect(headers['content-security-policy']).toBeDefined();
});

nginxTest('an old address of an attachment leads to the corrected file', async () => {
  const file = 'news/2023/co-tep/Kế hoạch.pdf';
  const more = 'attachments: [{ file: Kế hoạch.pdf, title: Kế hoạch }]\n';
  await writeStory(content, '2023/co-tep', 'Bài có tệp', more);
  const addresses: string[] = [];
  for (const version of ['%PDF-1.7 bản đầu', '%PDF-1.7 bản đã sửa']) {
    await writeFileIn(content, file, version);
    const { isAccepted, said } = await server.push('Tệp đính kèm');
    expect(isAccepted, said).toBe(true);
    const page = await shown('tin-tuc/2023/co-tep/index.html');
    addresses.push(/\/tep\/[0-9a-f]+\/ke-hoach\.pdf/u.exec(page)?.[0] ?? '');
  }
  await nginx?.reload();
  const [old = '', corrected = ''] = addresses;
  expect(await get(old)).toMatchObject({ status: 301, headers: { location: corrected } });
  expect((await get(corrected)).body.toString()).toBe('%PDF-1.7 bản đã sửa');
});

nginxTest('a page opened before a swap finds what never changes', async () => {
  await writeFileIn(join(server.folders.root, 'older/1'), '_astro/cu.js', 'export {};');
  const { status, headers } = await get('/_astro/cu.js');
  expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
});

test('a step back is one command', async () => {
  await writeStory(content, '2023/nham', 'Bài đăng nhầm');
  await server.push('Bài đăng nhầm');
  expect(await shown('index.html')).toContain('Bài đăng nhầm');
  expect(await server.release('rollback')).toContain('Trang tin đang hiện lại bản dựng lúc');
  await server.runUnit('tin-hoi-nghi-release.service');
  expect(await shown('index.html')).not.toContain('Bài đăng nhầm');
});

nginxTest('the admin learns of it without what may not be out yet', async () => {
  const { headers, body } = await get('/admin/status.json');
  expect(headers['cache-control']).toBe('no-store');
  expect(JSON.parse(body.toString())).toMatchObject({ state: 'rolled-back', findings: [] });
});

test.skipIf(!HAS_SSHD)('git over ssh is told and refused as over http', async () => {
  const { BUILD_NOW = '' } = server.env;
  const ssh = await serveSsh(join(server.folder, 'ssh'), { BUILD_NOW });
  const push = (): Promise<string> => {
    const way = ['-c', `core.sshCommand=${ssh.command}`];
    return server.git(...way, 'push', ssh.urlOf(server.folders.repository), 'HEAD:main');
  };
  try {
    await writeFileIn(content, 'news/2023/nham/index.mdx', '---\ntitle: Thiếu\n---\n');
    await server.git('commit', '--quiet', '--all', '-m', 'Bài hỏng');
    expect(await push().catch(String)).toMatch(/remote: Chưa nhận: có \d+ lỗi\./);
    await server.git('reset', '--quiet', '--hard', 'HEAD~1');
    await writeStory(content, '2023/qua-ssh', 'Bài gửi qua SSH');
    await server.git('add', '--all');
    await server.git('commit', '--quiet', '-m', 'Bài gửi qua SSH');
    expect(await push()).toMatch(/remote: Đã đưa lên/);
    expect(await shown('index.html')).toContain('Bài gửi qua SSH');
  } finally {
    await ssh.stop();
  }
});

const HAS_SYSTEMD = existsSync('/usr/bin/systemd-analyze');

test.skipIf(!HAS_SYSTEMD)('systemd finds nothing to say about the units', async () => {
  const units = join(server.etc, 'systemd/system');
  const names = ['release.service', 'release.timer', 'nginx.service', 'nginx.path'].concat(
    'backup.service',
    'backup.timer',
  );
  const files = names.map((name) => join(units, `tin-hoi-nghi-${name}`));
  const { stdout, stderr } = await promisify(execFile)('systemd-analyze', ['verify', ...files]);
  expect(stdout + stderr).toBe('');
});

test('the nightly backup is taken by the command of its timer', async () => {
  await server.runUnit('tin-hoi-nghi-backup.service');
  expect(await readdir(join(server.folders.root, 'backups'))).toHaveLength(1);
});

test('what was put in place can be taken away, but for the stories', async () => {
  const said = await server.init('--undo');
  expect(said).toContain(`- ${join(server.etc, 'nginx/conf.d/tin-hoi-nghi.conf')}`);
  expect(await server.git('ls-remote', 'origin', 'main')).toContain('refs/heads/main');
});
