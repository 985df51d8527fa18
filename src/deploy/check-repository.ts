import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { branchHead } from '../release/branch-head.ts';
import { gitIn } from '../release/git.ts';
import { readSettings } from '../release/settings.ts';
import { formatNumber } from '../text/numbers.ts';
import { checkFiles } from './hooks/check-files.ts';
import { readSizes } from './hooks/read-blobs.ts';

/** `npm run check:repository`: how large the repository is, and files in it that do not belong. */
const HELP = 'Cách dùng: npm run check:repository -- --root THƯ_MỤC';
const LARGEST_SHOWN = 10;
const MEGABYTE = 1024 * 1024;

const { values } = parseArgs({ options: { root: { type: 'string' } } });
if (values.root === undefined) {
  process.stderr.write(`${HELP}\n`);
  process.exitCode = 2;
} else {
  const { lines, isSound } = await report(resolve(values.root));
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = isSound ? 0 : 1;
}

async function report(root: string): Promise<{ lines: string[]; isSound: boolean }> {
  const settings = await readSettings(join(root, 'release.json'));
  const { repository, gitConfig } = settings;
  const source = { repository, gitConfig, quarantine: {} };
  const git = gitIn(repository, gitConfig);
  const revision = await branchHead(settings);
  const listed = (await git(['ls-tree', '-r', '-z', revision, '--', 'content'])).split('\0');
  // <mode> SP <type> SP <name> TAB <path>
  const files = listed.filter((line) => line !== '').map((line) => line.split('\t'));
  const blobs = files.map(([entry = '']) => entry.split(' ')[2] ?? '');
  const sizes = await readSizes(source, blobs);
  const sized = files.map(([, path = ''], index) => ({ path, bytes: sizes[index] ?? 0 }));
  const largest = sized.toSorted((a, b) => b.bytes - a.bytes).slice(0, LARGEST_SHOWN);
  const total = sized.reduce((sum, { bytes }) => sum + bytes, 0);
  const packed = /^size-pack: (\d+)$/m.exec(await git(['count-objects', '-v']))?.[1];
  const strays = await checkFiles(source, undefined, revision);
  const lines = [
    `${formatNumber(files.length)} tệp nội dung, ${inMegabytes(total)}; cả lịch sử: ${inMegabytes(Number(packed) * 1024)}.`,
    'Lớn nhất:',
    ...largest.map(({ path, bytes }) => `  ${inMegabytes(bytes)}  ${path}`),
    ...(strays.length === 0 ? ['Không có tệp lạ.'] : [...strays, `Có ${strays.length} tệp lạ.`]),
  ];
  return { lines, isSound: strays.length === 0 };
}

function inMegabytes(bytes: number): string {
  return `${formatNumber(Math.round((bytes / MEGABYTE) * 10) / 10)} MB`;
}
