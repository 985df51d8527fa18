import { readdir } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HAS_NGINX } from '../support/deploy/deployed-server.ts';
import { HAS_WRK, putUnderLoad } from '../support/deploy/wrk.ts';
import { openLiveServer } from './publish/live-server.ts';
import { writeResults } from './results.ts';

/** Mixed pages from the real nginx with the generated configuration, over https on loopback. */
export async function benchServe(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { seconds: { type: 'string', default: '30' } },
  });
  if (!HAS_NGINX || !HAS_WRK) {
    process.stdout.write('bench serve: skipped, it needs Debian’s nginx-light and wrk\n');
    return;
  }
  const { server, nginx, close } = await openLiveServer();
  try {
    const paths = await pagesOf(join(server.folders.root, 'current'));
    const place = {
      origin: `https://127.0.0.1:${String(server.httpsPort)}`,
      domain: server.domain,
      paths,
    };
    const load = await putUnderLoad(server.folder, place, Number(values.seconds), nginx.pid);
    const row = {
      pages: paths.length,
      requests: load.requests,
      'per second': Math.round(load.perSecond),
      errors: load.errors,
      'workers MB after 1 s': (load.earlyKb / 1024).toFixed(1),
      'workers MB at the end': (load.lateKb / 1024).toFixed(1),
      load: Number((loadavg()[0] ?? 0).toFixed(1)),
    };
    await writeResults('serve', [row], {
      heading: 'Serving mixed pages',
      about: `Every page of the site in turn, 32 connections over https for ${values.seconds} seconds, one worker of nginx, wrk on the same machine.\n\n\`npm run bench -- serve\``,
    });
  } finally {
    await close();
  }
}

async function pagesOf(site: string): Promise<string[]> {
  const files = await readdir(site, { recursive: true });
  return files
    .filter((file) => /(?:^|\/)index\.html$/u.test(file))
    .map((file) => `/${file.replace(/index\.html$/u, '')}`)
    .toSorted();
}
