import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import {
  createServer as createHttpServer,
  request,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardApi } from '../../../../src/newsroom/server/guard-request.ts';
import { createServer } from '../../../../src/newsroom/server/create-server.ts';
import { releaseFolders, type ReleaseFolders } from '../../../../src/release/release-folders.ts';
import { swapIn } from '../../../../src/release/swap.ts';
import { temporaryFolder, writeFileIn } from '../../../support/newsroom/folder.ts';

let folders: ReleaseFolders;
let server: Server;
let port: number;
let remove: () => Promise<void>;

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Unlike fetch, sends any Host and Origin. */
async function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Answer> {
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}

async function release(files: Record<string, string>): Promise<void> {
  await mkdir(folders.releases, { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFileIn(folders.out, path, text);
  await swapIn(folders, { revision: 'abcdef012345', builtAt: '', recipe: '', pages: 1 });
}

beforeAll(async () => {
  const { folder, remove: removeFolder } = await temporaryFolder();
  remove = removeFolder;
  folders = releaseFolders(folder);
  const deskApi = express.Router();
  deskApi.all('/api/v1', guardApi, (_, response) => {
    response.json({ reached: true });
  });
  server = createHttpServer(createServer({ folders, deskApi, adminCsp: "default-src 'none'" }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await remove();
});

describe('before the first release', () => {
  test('readers are told to wait', async () => {
    const { status, headers, text } = await ask('/tin-tuc/');
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('2');
    expect(text).toContain('<html lang="vi">');
  });

  test('the admin hears that nothing has been released', async () => {
    expect(JSON.parse((await ask('/admin/status.json')).text)).toMatchObject({
      state: 'idle',
      message: 'Trang tin chưa có bản nào được đưa lên.',
    });
  });

  test('text of the status is shown as text', async () => {
    await writeFile(
      folders.status,
      JSON.stringify({ state: 'failed', message: '<img onerror=x>', findings: [] }),
    );
    expect((await ask('/')).text).toContain('&lt;img onerror=x>');
  });
});

describe('a release', () => {
  beforeAll(async () => {
    await release({
      '_astro/old.css': 'body{}',
      'media/ab/photo.avif': 'first',
      'index.html': 'one',
    });
    await release({
      'index.html': 'two',
      '404.html': 'Không tìm thấy trang',
      '410/index.html': 'Ảnh hoặc tệp này không còn nữa',
      'tin-tuc/2021/go/index.html': 'Bài này đã được gỡ',
      'media/ab/photo.avif': 'photo',
      '.well-known/security.txt': 'Contact: mailto:a@example.vn',
      'api/v1/index.json': '{}',
      'lich-hoi-nghi.ics': 'BEGIN:VCALENDAR',
      'redirects.json': JSON.stringify([
        { from: '/bai-cũ', to: '/tin-tuc/2021/mới/', status: 301 },
        { from: '/tin-tuc/2021/go/', status: 410 },
      ]),
    });
  });

  test('is the one that the link names', async () => {
    expect((await ask('/')).text).toBe('two');
  });

  test.each([
    ['/', 'public, no-cache', 'text/html; charset=UTF-8'],
    ['/media/ab/photo.avif', 'public, max-age=31536000, immutable', 'image/avif'],
  ])('%s comes with its cache rule and type', async (path, cache, type) => {
    const { headers } = await ask(path);
    expect(headers['cache-control']).toBe(cache);
    expect(headers['content-type']).toBe(type);
  });

  test('tells whom to write to of a weakness, and lets other sites read its data', async () => {
    expect(await ask('/.well-known/security.txt')).toMatchObject({ status: 200 });
    const data = await ask('/api/v1/index.json');
    expect(data.headers['access-control-allow-origin']).toBe('*');
    expect((await ask('/')).headers['access-control-allow-origin']).toBeUndefined();
    const calendar = await ask('/lich-hoi-nghi.ics');
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8');
  });

  test('an unchanged page is not sent twice', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', { 'If-None-Match': String(headers['etag']) });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  test('parts of an older release stay for the pages that readers have open', async () => {
    expect(await ask('/_astro/old.css')).toMatchObject({ status: 200, text: 'body{}' });
  });

  test('a former address leads to the new one, however it is written', async () => {
    for (const path of ['/bai-c%C5%A9', '/bai-c%C5%A9/', '/bai-cu%CC%83']) {
      const { status, headers } = await ask(path);
      expect([status, headers['location']]).toEqual([301, '/tin-tuc/2021/m%E1%BB%9Bi/']);
    }
  });

  test('a withdrawn story says so with 410', async () => {
    expect(await ask('/tin-tuc/2021/go/')).toMatchObject({
      status: 410,
      text: 'Bài này đã được gỡ',
    });
  });

  test.each(['/media/ab/khong-co.avif', '/tep/0123456789abcdef/bao-cao.pdf', '/media/ab/'])(
    '%s is gone as far as anybody can tell, and may come back',
    async (path) => {
      const { status, text, headers } = await ask(path);
      expect([status, text]).toEqual([410, 'Ảnh hoặc tệp này không còn nữa']);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "frame-ancestors 'none'",
      });
      expect(await ask(path, {}, 'HEAD')).toMatchObject({ status: 410, text: '' });
    },
  );

  test.each([
    '/khong-co/',
    '/_astro/khong-co.css',
    '/chi-muc/0123456789ab/0.pack',
    '/redirects.json',
    '/%E0%A4%A',
    '/..%2f..%2fstatus.json',
    '/.git/config',
  ])('%s is not found', async (path) => {
    const { status, text, headers } = await ask(path);
    expect([status, text]).toEqual([404, 'Không tìm thấy trang']);
    expect(headers['cache-control']).toBe('no-store');
  });

  test('every answer carries the headers of its place', async () => {
    const [page, admin] = [await ask('/'), await ask('/admin/config.json')];
    expect(page.headers).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(page.headers).not.toHaveProperty('x-powered-by');
    expect(admin.headers['content-security-policy']).toBe("default-src 'none'");
  });

  test('the admin is told to work with the desk', async () => {
    expect(JSON.parse((await ask('/admin/config.json')).text)).toEqual({
      backend: { name: 'proxy', proxy_url: '/admin/api/v1', branch: 'main' },
    });
  });
});

describe('foreign requests', () => {
  test.each(['evil.example', 'localhost.evil.example', '10.0.0.1', '127.0.0.1.nip.io', '[::1]'])(
    'the host name «%s» is refused',
    async (host) => {
      expect((await ask('/', { Host: host })).status).toBe(403);
    },
  );

  test.each(['localhost', '127.0.0.1', 'LOCALHOST:4321', '127.0.0.1:8080'])(
    'the host name «%s» is this machine',
    async (host) => {
      expect((await ask('/', { Host: host })).status).toBe(200);
    },
  );

  const api = (headers: Record<string, string>, method = 'POST'): Promise<Answer> =>
    ask(
      '/admin/api/v1',
      { Host: 'localhost:4321', ...headers },
      method,
      method === 'POST' ? '{}' : '',
    );
  const json = { 'Content-Type': 'application/json; charset=utf-8' };

  test.each([
    ['another site', { ...json, Origin: 'https://evil.example' }, 403],
    ['another port of this machine', { ...json, Origin: 'http://localhost:3000' }, 403],
    ['the other name of this machine', { ...json, Origin: 'http://127.0.0.1:4321' }, 403],
    ['a page without an origin', { ...json, Origin: 'null' }, 403],
    ['https instead of http', { ...json, Origin: 'https://localhost:4321' }, 403],
    ['a foreign site without Origin', { ...json, 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a neighbour site', { ...json, 'Sec-Fetch-Site': 'same-site' }, 403],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'Content-Type': 'text/plain' }, 415],
    ['JSON in disguise', { 'Content-Type': 'application/jsonp' }, 415],
    ['nothing said of the type', {}, 415],
  ])('%s cannot reach the desk', async (_, headers, status) => {
    const answer = await api(headers);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('reached');
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s does not reach the desk', async (method) => {
    const answer = await api(json, method);
    expect(answer.status).toBe(405);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('the own page reaches it', async () => {
    const own = { Origin: 'http://localhost:4321', 'Sec-Fetch-Site': 'same-origin' };
    expect(await api({ ...json, ...own })).toMatchObject({ status: 200, text: '{"reached":true}' });
  });
});
