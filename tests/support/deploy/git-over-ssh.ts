import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './nginx.ts';

const run = promisify(execFile);
const SSHD = '/usr/sbin/sshd';

/** Debian's openssh-server and the client; tests that need them are skipped, and say so, elsewhere. */
export const HAS_SSHD = existsSync(SSHD) && existsSync('/usr/bin/ssh');

export interface SshServer {
  /** Address of a repository. */
  urlOf(repository: string): string;
  /** For git's `core.sshCommand`. */
  command: string;
  stop(): Promise<void>;
}

/** A real sshd on loopback, for one key, as this account. @param env what hooks find */
export async function serveSsh(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<SshServer> {
  const at = (name: string): string => join(folder, name);
  await mkdir(folder, { recursive: true });
  for (const key of ['host', 'person']) {
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(key)]);
  }
  await copyFile(at('person.pub'), at('authorized_keys'));
  await chmod(at('authorized_keys'), 0o600);
  // Where sshd, started by root, gives its rights away.
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true, mode: 0o755 });
  const port = String(await freePort());
  await writeFile(at('sshd_config'), configOf(folder, port, env));
  const child = spawn(SSHD, ['-D', '-f', at('sshd_config'), '-E', at('sshd.log')], {
    stdio: 'ignore',
  });
  while (!(await answers(Number(port)))) {
    if (child.exitCode !== null) throw new Error(`sshd did not start, see ${at('sshd.log')}`);
    await pause(20);
  }
  const options = ['IdentitiesOnly=yes', 'StrictHostKeyChecking=accept-new', 'BatchMode=yes'];
  const known = `UserKnownHostsFile=${at('known_hosts')}`;
  const named = [...options, known].map((option) => `-o ${option}`).join(' ');
  return {
    urlOf: (repository) => `ssh://${userInfo().username}@127.0.0.1:${port}${repository}`,
    command: `ssh -F none -i ${at('person')} ${named}`,
    stop: async () => {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}

function configOf(folder: string, port: string, env: Readonly<Record<string, string>>): string {
  const set = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  return `Port ${port}
ListenAddress 127.0.0.1
HostKey ${join(folder, 'host')}
AuthorizedKeysFile ${join(folder, 'authorized_keys')}
PidFile none
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
StrictModes no
UsePAM no
SetEnv ${set.join(' ')}
`;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
