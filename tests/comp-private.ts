import { makeArchiveRepository, openArchiveRepository } from './support/archive/repository.ts';
import { existsSync } from 'node:fs';
import { listContentDir } from '../src/compile/list-content.ts';
import { compileStory, keyOfStory } from '../src/compile/compile-story.ts';
import { createPhotoStore } from '../src/photos/photo-store.ts';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
const folder = '/tmp/lead/arch1k';
const repo = existsSync(folder) ? openArchiveRepository(folder) : await makeArchiveRepository(folder, { stories: 1000, captions: 600 });
console.log(Object.keys(repo));
const cacheDir = '/tmp/lead/compcache'; rmSync(join(cacheDir, 'content'), { recursive: true, force: true });
const listed = (await listContentDir(repo.contentDir)).filter((l: any) => l.collection === 'news');
const compiler = { contentDir: repo.contentDir, cacheDir, code: 'x', photos: createPhotoStore({ cacheDir: join(cacheDir, 'photos'), cores: 2 }) };
for (const round of [1, 2]) {
  rmSync(join(cacheDir, 'content'), { recursive: true, force: true });
  const t = performance.now(), c = process.cpuUsage();
  for (const l of listed) await compileStory(compiler as any, l, await keyOfStory(compiler, l));
  const u = process.cpuUsage(c);
  console.log(round, listed.length, 'wall/story', ((performance.now() - t) / listed.length).toFixed(2), 'cpu ms/story', ((u.user + u.system) / 1000 / listed.length).toFixed(2));
}
