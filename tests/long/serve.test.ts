import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePhotoPool } from '../support/archive/photo-pool.ts';
import { createRandom } from '../support/archive/random.ts';
import { makeChangingSite } from '../support/archive/site-changes.ts';
import { deployServer, HAS_NGINX } from '../support/deploy/deployed-server.ts';
import { HAS_WRK, putUnderLoad } from '../support/deploy/wrk.ts';

const SECONDS = 5;
const PATHS = ['/', '/tin-tuc/', '/tim-kiem/', '/admin/', '/rss.xml', '/sitemap-index.xml'];
/** Buffers of connections that happen to be open when the worker is looked at. */
const SLACK_KB = 2048;

/** The long form is `npm run bench -- serve`. */
test.skipIf(!HAS_NGINX || !HAS_WRK)(
  'nginx serves mixed pages under load without an error, in flat memory',
  async () => {
    const server = await deployServer();
    const photos = await makePhotoPool(join(server.folder, 'photos'), 2, 1);
    const site = { random: createRandom(7), photos, stories: 3 };
    await makeChangingSite(join(server.work, 'content'), site);
    const { said } = await server.push('Bài đầu tiên');
    expect(said).toContain('Đã đưa lên');
    const nginx = await server.startNginx();
    try {
      const origin = `https://127.0.0.1:${String(server.httpsPort)}`;
      const place = { origin, domain: server.domain, paths: PATHS };
      const load = await putUnderLoad(server.folder, place, SECONDS, nginx.pid);
      expect(load.requests).toBeGreaterThan(PATHS.length);
      expect(load.errors).toBe(0);
      expect(load.lateKb).toBeLessThan(load.earlyKb * 1.1 + SLACK_KB);
    } finally {
      await nginx.stop();
      await server.remove();
    }
  },
);
