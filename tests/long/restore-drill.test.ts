import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePhotoPool } from '../support/archive/photo-pool.ts';
import { createRandom } from '../support/archive/random.ts';
import { makeChangingSite } from '../support/archive/site-changes.ts';
import { deployServer } from '../support/deploy/deployed-server.ts';
import { compareFolders } from '../support/incremental/compare-folders.ts';

test('everything is deleted but a backup, and the same site comes back byte for byte', async () => {
  const server = await deployServer();
  try {
    server.env['BUILD_NOW'] = '2026-01-05T07:00:00+07:00';
    const photos = await makePhotoPool(join(server.folder, 'photos'), 2, 1);
    const content = join(server.work, 'content');
    await makeChangingSite(content, { random: createRandom(7), photos, stories: 3 });
    const { isAccepted, said } = await server.push('Bài đầu tiên');
    expect(isAccepted, said).toBe(true);
    expect(said).toContain('Đã đưa lên');
    await server.runUnit('tin-hoi-nghi-backup.service');

    const { root } = server.folders;
    const [saved, before] = [join(server.folder, 'saved'), join(server.folder, 'before')];
    await cp(join(root, 'backups'), saved, { recursive: true });
    await cp(join(root, 'current/'), before, { recursive: true, dereference: true });
    await rm(root, { recursive: true });
    const [name = ''] = await readdir(saved);
    await server.restore(join(saved, name), root);
    expect(await compareFolders(before, join(root, 'current'))).toEqual([]);
  } finally {
    await server.remove();
  }
});
