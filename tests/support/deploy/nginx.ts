import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MODULES = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Debian's nginx; tests that need it are skipped, and say so, where it is not installed. */
export const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((file) => existsSync(file));

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface RunningNginx {
  /** Of the process that watches over the workers. */
  pid: number;
  get(path: string, headers?: Record<string, string>, host?: string): Promise<Answer>;
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** A certificate that signs itself. @returns its file and that of its key */
export async function makeCertificate(folder: string, domain: string): Promise<[string, string]> {
  const [certificate, key] = [join(folder, 'tls.crt'), join(folder, 'tls.key')];
  const subject = ['-subj', `/CN=${domain}`, '-addext', `subjectAltName=DNS:${domain}`];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await run(
    'openssl',
    ['req', '-x509', ...kind, '-days', '2', ...subject].concat('-keyout', key, '-out', certificate),
  );
  return [certificate, key];
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** What Debian's `nginx.conf` does around the files in `conf.d`, in a folder of the test. */
async function writeMainConfig(folder: string, etc: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(folder, name)};\n`,
  );
  const file = join(folder, 'nginx.conf');
  const config = `${existsSync(MODULES) ? `load_module ${MODULES};\n` : ''}${process.getuid?.() === 0 ? 'user root;\n' : ''}pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')} warn;
daemon off;
worker_processes 1;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
${places.join('')}  include ${join(etc, 'nginx/conf.d')}/*.conf;
}
`;
  await writeFile(file, config);
  return file;
}

/** @returns what `nginx -t` said */
export async function testConfig(folder: string, etc: string): Promise<string> {
  const file = await writeMainConfig(folder, etc);
  return (await run(NGINX ?? '', ['-t', '-q', '-c', file, '-e', join(folder, 'error.log')])).stderr;
}

export async function startNginx(
  folder: string,
  { etc, domain, port }: { etc: string; domain: string; port: number },
): Promise<RunningNginx> {
  const file = await writeMainConfig(folder, etc);
  const args = ['-c', file, '-e', join(folder, 'error.log')];
  const child = spawn(NGINX ?? '', args, { stdio: 'ignore' });
  const get: RunningNginx['get'] = (path, headers = {}, host = '127.0.0.1') =>
    ask({ path, headers, host, domain, port });
  while ((await get('/').catch(() => undefined)) === undefined) {
    if (child.exitCode !== null) throw new Error('nginx did not start');
    await pause(20);
  }
  return {
    pid: child.pid ?? 0,
    get,
    reload: async () => {
      const before = await workersOf(child.pid);
      await run(NGINX ?? '', [...args, '-s', 'reload']);
      // Workers with the old configuration answer for a moment longer.
      while ((await workersOf(child.pid)).some((worker) => before.includes(worker)))
        await pause(20);
    },
    stop: async () => {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}

async function workersOf(pid = 0): Promise<string[]> {
  const children = await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
  return children.trim().split(' ');
}

interface Question {
  path: string;
  headers: Record<string, string>;
  host: string;
  domain: string;
  port: number;
}

async function ask({ path, headers, host, domain, port }: Question): Promise<Answer> {
  const asked = request({
    ...{ host, port, path, servername: domain, agent: false },
    headers: { host: domain, ...headers },
    // Signed by nobody.
    rejectUnauthorized: false,
  }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const body = await buffer(response);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}
