import { type ChildProcess, spawn } from 'node:child_process';

import { cpuOfChildren } from './cpu-of-children.ts';
import { watchMemory } from './memory-of-tree.ts';

interface Command {
  /** The program and what it is given. */
  command: readonly string[];
  cwd: string;
  /** Beside the environment of the bench. */
  env?: Readonly<Record<string, string>>;
}

export interface CommandCost {
  seconds: number;
  cpuSeconds: number;
  peakMb: number;
}

/** Runs a program to its end. @throws with its last words when it fails */
export async function measureCommand({ command, cwd, env }: Command): Promise<CommandCost> {
  const cpuBefore = await cpuOfChildren();
  const startedAt = performance.now();
  const child = startQuietly(command, { cwd, env: { ...process.env, ...env } });
  const memory = watchMemory(child.pid);
  try {
    await endOf(child);
  } finally {
    memory.stop();
  }
  return {
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: (await cpuOfChildren()) - cpuBefore,
    peakMb: memory.stop(),
  };
}

function startQuietly(
  [program = '', ...args]: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): ChildProcess {
  const quiet = { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_ENV: 'production' };
  return spawn(program, args, { cwd, env: quiet, stdio: ['ignore', 'pipe', 'pipe'] });
}

function endOf(child: ChildProcess): Promise<void> {
  let printed = '';
  const keep = (chunk: Buffer): void => {
    printed = (printed + chunk.toString()).slice(-2000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(new Error(`${child.spawnfile} ended with ${String(code ?? signal)}:\n${printed}`));
    });
  });
}
