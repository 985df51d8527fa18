import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createGzip } from 'node:zlib';

/** Another file to answer with, a status to refuse with, or nothing to change. */
export type Divert = (address: string) => string | number | undefined;

export interface FolderServer {
  url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/** Serves a built site on loopback; `divert` lets a test break or replace single files. */
export async function serveFolder(
  folder: string,
  divert: Divert = () => undefined,
): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const address = decodeURIComponent(pathname);
    const diverted = divert(address);
    const status = typeof diverted === 'number' ? diverted : undefined;
    const file = typeof diverted === 'string' ? diverted : fileOf(folder, address);
    void stat(file).then(
      (entry) => {
        if (status !== undefined || !entry.isFile()) response.writeHead(status ?? 404).end();
        else send(file, /\bgzip\b/u.test(request.headers['accept-encoding'] ?? ''), response);
      },
      () => response.writeHead(status ?? 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Text goes out compressed, as any web server in front of the site would send it. */
function send(file: string, mayCompress: boolean, response: ServerResponse): void {
  const type = typeOf(file);
  const source = createReadStream(file);
  if (!mayCompress || !/^(?:text|application\/json|image\/svg)/u.test(type)) {
    source.pipe(response.writeHead(200, { 'Content-Type': type }));
    return;
  }
  response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' });
  source.pipe(createGzip()).pipe(response);
}

function fileOf(folder: string, address: string): string {
  const file = path.join(folder, path.normalize(`/${address}`));
  return address.endsWith('/') ? path.join(file, 'index.html') : file;
}

function typeOf(file: string): string {
  return TYPES[path.extname(file)] ?? 'application/octet-stream';
}
