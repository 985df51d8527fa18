import { spawn } from 'node:child_process';

export interface GroupRun {
  /** Exit code; null when a signal ended it. */
  done: Promise<number | null>;
  /** Ends the program and everything that it started. */
  stop(): Promise<void>;
}

const GRACE_MS = 3000;

/** Runs a program as the leader of its own process group, and hands its output over line by line. */
export function runInGroup(
  command: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; input?: string; onLine: (line: string) => void },
): GroupRun {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd: options.cwd, env: options.env, detached: true });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split(/\r?\n|\r/);
      rest = lines.pop() ?? '';
      lines.forEach(options.onLine);
    });
  }
  child.stdin.on('error', () => undefined).end(options.input ?? '');
  const done = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const stop = async (): Promise<void> => {
    signalGroup(child.pid, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), GRACE_MS);
    await done.catch(() => null);
    clearTimeout(timer);
    // The leader may end before those that it started.
    signalGroup(child.pid, 'SIGKILL');
  };
  return { done, stop };
}

function signalGroup(leader: number | undefined, signal: NodeJS.Signals): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, signal);
  } catch {
    // The group is gone.
  }
}
