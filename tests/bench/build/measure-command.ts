import { spawn } from 'node:child_process';
import { cpuOfChildren } from '../cpu-of-children.ts';
import { watchMemory } from '../memory-of-tree.ts';
import type { Build } from './contender.ts';

export interface CommandCost {
  seconds: number;
  cpuSeconds: number;
  peakMb: number;
}

/** Runs a program to its end. @throws with its last words when it fails */
export async function measureCommand({ command, cwd, env }: Build): Promise<CommandCost> {
  const cpuBefore = await cpuOfChildren();
  const memory = watchMemory();
  const startedAt = performance.now();
  try {
    await runQuietly(command, { cwd, env: { ...process.env, ...env } });
  } finally {
    memory.stop();
  }
  return {
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: (await cpuOfChildren()) - cpuBefore,
    peakMb: memory.stop(),
  };
}

function runQuietly(
  [program = '', ...args]: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<void> {
  const quiet = { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_ENV: 'production' };
  const child = spawn(program, args, { cwd, env: quiet, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const keep = (chunk: Buffer): void => {
    printed = (printed + chunk.toString()).slice(-2000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${String(code ?? signal)}:\n${printed}`));
    });
  });
}
