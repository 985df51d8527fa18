import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deployFolders, type DeployFolders } from '../../../src/deploy/deployment.ts';
import { GIT_CONFIG, gitEnvironment } from '../../../src/release/git.ts';
import { writeFile } from 'node:fs/promises';
import { temporaryFolder } from '../newsroom/folder.ts';
import { PROJECT } from '../newsroom.ts';
import { serveGit } from './git-over-http.ts';
import { freePort, makeCertificate, NGINX, startNginx, type RunningNginx } from './nginx.ts';

const run = promisify(execFile);
const DOMAIN = 'tin.example.vn';
const FORGE = {
  name: 'forgejo',
  repo: 'toa-soan/tin',
  base_url: 'https://git.example.vn',
  api_root: 'https://git.example.vn/api/v1',
  auth_type: 'pkce',
  app_id: '0a1b',
};
export const HAS_NGINX = NGINX !== undefined;

export interface DeployedServer {
  folder: string;
  folders: DeployFolders;
  etc: string;
  domain: string;
  httpPort: number;
  httpsPort: number;
  /** Where somebody writes stories. */
  work: string;
  /** What `deploy:init` said. */
  said: string;
  /** The environment of hooks and units; a test sets `BUILD_NOW` in it. */
  env: NodeJS.ProcessEnv;
  init(...more: string[]): Promise<string>;
  git(...args: string[]): Promise<string>;
  /** Commits everything and pushes it. @returns what git said, and whether it was accepted */
  push(message: string): Promise<{ isAccepted: boolean; said: string }>;
  /** Runs the command of a systemd unit. */
  runUnit(name: string): Promise<void>;
  release(...args: string[]): Promise<string>;
  /** Restores a backup into a root that is not there yet. */
  restore(backup: string, root: string): Promise<string>;
  startNginx(): Promise<RunningNginx>;
  remove(): Promise<void>;
}

/** A server from nothing: `deploy:init`, git over http on loopback, and a clone to push from. */
export async function deployServer(): Promise<DeployedServer> {
  const { folder, remove } = await temporaryFolder();
  const root = join(folder, 'srv');
  const etc = join(folder, 'etc');
  const work = join(folder, 'work');
  const folders = deployFolders(root);
  const none = [join(folder, 'none.crt'), join(folder, 'none.key')] as const;
  const [certificate, key] = HAS_NGINX ? await makeCertificate(folder, DOMAIN) : none;
  const ports = { http: await freePort(), https: await freePort() };
  const user = process.getuid?.() === 0 ? 'root' : (process.env['USER'] ?? 'tin');
  const env: NodeJS.ProcessEnv = { ...process.env };
  const node = async (script: string, ...args: string[]): Promise<string> =>
    (await run(process.execPath, [join(PROJECT, script), ...args], { env })).stdout;
  const init = (...more: string[]): Promise<string> =>
    node('src/deploy/deploy-init.ts', '--root', root, '--etc', etc, ...more);
  const cms = join(folder, 'cms-cua-toi.json');
  await writeFile(cms, JSON.stringify({ backend: FORGE }));
  const said = await init(
    ...['--cms', cms],
    ...['--domain', DOMAIN, '--user', user, '--cert', certificate, '--key', key],
    ...['--http-port', String(ports.http), '--https-port', String(ports.https)],
  );
  const server = await serveGit(folders.repository, () => env);
  const config = join(folder, 'gitconfig');
  await writeFile(config, `${GIT_CONFIG}[user]\n\tname = Văn thư\n\temail = van-thu@example.vn\n`);
  const git = async (...args: string[]): Promise<string> => {
    const done = await run('git', args, { cwd: work, env: gitEnvironment(config) });
    return done.stdout + done.stderr;
  };
  await run('git', ['clone', '--quiet', server.url, work], { env: gitEnvironment(config) });
  return {
    ...{ folder, folders, etc, work, said, env, init, git },
    ...{ domain: DOMAIN, httpPort: ports.http, httpsPort: ports.https },
    push: async (message) => {
      await git('add', '--all');
      await git('commit', '--quiet', '--allow-empty', '-m', message);
      return git('push', 'origin', 'HEAD:main').then(
        (printed) => ({ isAccepted: true, said: printed }),
        (error: unknown) => ({ isAccepted: false, said: String(error) }),
      );
    },
    runUnit: async (name) => {
      const unit = await readFile(join(etc, 'systemd/system', name), 'utf8');
      for (const [, command = ''] of unit.matchAll(/^ExecStart=(.*)$/gm)) {
        const [program = '', ...args] = Array.from(
          command.matchAll(/"([^"]*)"/g),
          ([, word]) => word ?? '',
        );
        await run(program, args, { env });
      }
    },
    release: (...args) => node('src/release/release.ts', ...args, '--root', root),
    restore: (backup, elsewhere) =>
      node('src/deploy/backup.ts', 'restore', '--from', backup, '--root', elsewhere),
    startNginx: () => startNginx(join(folder, 'nginx'), { etc, domain: DOMAIN, port: ports.https }),
    remove: async () => {
      server.close();
      await remove();
    },
  };
}
