import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { deploy } from '../../../src/deploy/deploy.ts';
import { deployFolders } from '../../../src/deploy/deployment.ts';
import { releaseFolders } from '../../../src/release/release-folders.ts';
import { currentRelease } from '../../../src/release/release-store.ts';
import { createRandom, type Random } from '../archive/random.ts';
import { freePort, makeCertificate, startNginx } from '../deploy/nginx.ts';
import { writeStory } from '../newsroom/folder.ts';
import { createTestReleases, type TestReleases } from '../newsroom/test-releases.ts';
import { PROJECT } from '../newsroom.ts';
import { startReading, type Reading } from './reader-loop.ts';
import { fillDisk, HAS_SMALL_DISK, mountSmallDisk, unmountSmallDisk } from './small-disk.ts';

const DOMAIN = 'tin.example.vn';
const STORIES = ['2020/mot', '2021/hai', '2022/ba'];
const PATHS = ['/', ...STORIES.map((id) => `/tin-tuc/${id}/`)];
const HERE = import.meta.dirname;
/** A release of the stub takes about as long on a quiet machine. */
const LONGEST_WAIT_MS = 1500;
/** Holds the releases that are kept and one more. */
const DISK_MB = 48;
const MOST_LEFT_BYTES = 256 * 1024;

export interface FaultSite {
  /** At how many points of a release, around what it does to the disk, something can happen. */
  points: number;
  /**
   * One push under a fault, and one without.
   *
   * @param seed picks the kind of fault in turn, and by chance its place
   * @returns what was done
   */
  breakAndHeal(seed: number): Promise<string>;
  /** The same with the engine killed at one point. */
  killAndHeal(point: number): Promise<string>;
  /** The same with a file system that has no room, or a little; see `HAS_SMALL_DISK`. */
  fillAndHeal(seed: number): Promise<string>;
  /** What readers met meanwhile. */
  stopReading(): Promise<Reading>;
  remove(): Promise<void>;
}

/** The release engine behind nginx, with readers who never stop. */
export async function createFaultSite(): Promise<FaultSite> {
  const releases = await createTestReleases();
  const site = await openSite(releases);
  const points = await countPoints(site);
  const nginx = await site.startNginx();
  const reading = startReading(
    async (path) => {
      const { status, body } = await nginx.get(path);
      return { status, body: body.toString() };
    },
    PATHS,
    site.versions,
  );
  const heal = async (fault: () => Promise<string>): Promise<string> => {
    await site.publish();
    const what = await fault();
    const head = await site.publish();
    await site.release();
    await expectShown(site, head, what);
    return what;
  };
  return {
    points,
    breakAndHeal: (seed) => {
      const fault = FAULTS[seed % FAULTS.length] ?? killAtPoint;
      return heal(() => fault(site, { random: createRandom(seed), points }));
    },
    killAndHeal: (point) => heal(() => killAt(site, point)),
    fillAndHeal: (seed) => heal(() => fillUp(site, createRandom(seed))),
    stopReading: () => reading.stop(),
    remove: async () => {
      await reading.stop();
      await nginx.stop();
      if (HAS_SMALL_DISK) unmountSmallDisk(releases.settings.root);
      await releases.remove();
    },
  };
}

interface Chance {
  random: Random;
  points: number;
}

type Fault = (site: Site, chance: Chance) => Promise<string>;

/** What happens to the release of the newest revision. Each tells what it did. */
const FAULTS: readonly Fault[] = [
  killAtPoint,
  async (site, { random, points }) => {
    const at = String(random.between(1, points));
    await site.release({ FAULT: 'full', FAULT_AT: at });
    return `disk full at point ${at} of ${String(points)}`;
  },
  async (site, { random }) => {
    const ms = random.between(0, LONGEST_WAIT_MS);
    await site.release({}, (pid) => pause(ms).then(() => kill(-pid)));
    return `all killed after ${String(ms)} ms`;
  },
  async (site, { random }) => {
    const ms = random.between(0, LONGEST_WAIT_MS);
    await site.release({}, (pid) => pause(ms).then(() => kill(pid)));
    return `the engine killed after ${String(ms)} ms, its builder not`;
  },
  async (site) => {
    await site.release({ FAULT: 'slow' });
    return 'a slow disk';
  },
  async (site) => {
    const first = site.release();
    await site.publish();
    await Promise.all([first, site.release()]);
    return 'two pushes at once';
  },
];

function killAtPoint(site: Site, { random, points }: Chance): Promise<string> {
  return killAt(site, random.between(1, points));
}

async function killAt(site: Site, point: number): Promise<string> {
  await site.release({ FAULT: 'die', FAULT_AT: String(point) });
  return `killed at point ${String(point)}`;
}

async function fillUp(site: Site, random: Random): Promise<string> {
  const left = random.between(0, MOST_LEFT_BYTES);
  const empty = await fillDisk(site.releases.settings.root, left);
  await site.release();
  await empty();
  const shown = await currentRelease(releaseFolders(site.releases.settings.root));
  const outcome = shown?.manifest.revision === site.revisions.at(-1) ? 'enough' : 'too little';
  return `${String(left)} bytes left on the disk, ${outcome}`;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

type Site = Awaited<ReturnType<typeof openSite>>;

async function openSite(releases: TestReleases) {
  const { settings } = releases;
  const { root } = settings;
  if (HAS_SMALL_DISK) mountSmallDisk(root, DISK_MB);
  const folder = join(root, '..');
  const [certificate, certificateKey] = await makeCertificate(folder, DOMAIN);
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const etc = join(folder, 'etc');
  const user = process.getuid?.() === 0 ? 'root' : (process.env['USER'] ?? 'tin');
  const deployment = { domain: DOMAIN, user, certificate, certificateKey, httpPort, httpsPort };
  const machine = { root, etc, project: PROJECT, node: process.execPath, hasBrotli: false };
  await deploy({ root, etc, isUndo: false, deployment }, machine);
  settings.commands.build = [process.execPath, join(HERE, 'stamped-build.ts'), 'none'];
  settings.precompress = true;
  await writeFile(deployFolders(root).settings, JSON.stringify(settings));
  const versions = new Set<string>();
  const revisions: string[] = [];
  return {
    releases,
    versions,
    revisions,
    startNginx: () => startNginx(join(folder, 'nginx'), { etc, domain: DOMAIN, port: httpsPort }),
    /** Commits the next version of every story. @returns the revision */
    publish: async () => {
      const version = String(versions.size + 1);
      for (const id of STORIES) {
        await writeStory(releases.contentDir, id, `Bản ${version} của bài ${id.slice(5)}`);
      }
      versions.add(version);
      const revision = await releases.commit();
      revisions.push(revision);
      return revision;
    },
    /** Does what the hook and the timer do. `meanwhile` is given the process, a group's leader. */
    release: async (
      env: NodeJS.ProcessEnv = {},
      meanwhile: (pid: number) => Promise<void> = () => Promise.resolve(),
    ) => {
      const preload = join(HERE, 'fault-at.ts');
      const engine = join(PROJECT, 'src/release/release.ts');
      const args = ['--import', preload, engine, 'scheduled', '--root', root];
      const child = spawn(process.execPath, args, {
        env: { ...process.env, ...env },
        stdio: 'ignore',
        detached: true,
      });
      const ended = once(child, 'close');
      if (child.pid !== undefined) await meanwhile(child.pid);
      await ended;
    },
  };
}

async function countPoints(site: Site): Promise<number> {
  const file = join(site.releases.settings.root, 'points');
  await site.publish();
  await site.release({ FAULT_COUNT: file });
  const count = (await readFile(file, 'utf8')).length / 2;
  if (count === 0) throw new Error('No point was passed: is the preload still right?');
  return count;
}

/** Throws when readers do not see the newest revision, or one of the others is lost. */
async function expectShown(
  { releases, revisions }: Site,
  head: string,
  after: string,
): Promise<void> {
  const shown = await currentRelease(releaseFolders(releases.settings.root));
  if (shown?.manifest.revision !== head) {
    const status = await readFile(join(releases.settings.root, 'status.json'), 'utf8');
    throw new Error(`Not healed after: ${after}. ${status}`);
  }
  const kept = new Set((await releases.git(['rev-list', 'HEAD'])).split('\n'));
  const lost = revisions.filter((revision) => !kept.has(revision));
  if (lost.length > 0) throw new Error(`Lost after ${after}: ${lost.join(', ')}`);
}
