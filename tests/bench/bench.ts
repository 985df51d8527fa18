import { benchBuild } from './build.ts';
import { benchPages } from './page.ts';
import { benchPhotos } from './photos.ts';
import { benchSearch } from './search.ts';
import { benchPublish } from './publish.ts';
import { benchScaling } from './scaling.ts';
import { benchServe } from './serve.ts';

/** What can be measured; each prints a table and writes JSON under `bench-results/`. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  build: benchBuild,
  page: benchPages,
  photos: benchPhotos,
  search: benchSearch,
  publish: benchPublish,
  scaling: benchScaling,
  serve: benchServe,
};

const [name = ''] = process.argv.slice(2);
const chosen = name === '' ? Object.values(BENCHES) : [BENCHES[name]];

for (const bench of chosen) {
  if (bench === undefined) {
    process.stderr.write(`No bench ${name}. There are: ${Object.keys(BENCHES).join(', ')}\n`);
    process.exitCode = 2;
    break;
  }
  await bench();
}
