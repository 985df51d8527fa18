import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { gitEnvironment } from '../../release/git.ts';

interface Extra {
  /** Standard input. */
  input?: string | Buffer;
  env?: NodeJS.ProcessEnv;
}

/** Runs git with bytes in and bytes out, for photos. Rejects with what git said. */
export type Plumbing = (args: readonly string[], extra?: Extra) => Promise<Buffer>;

export function plumbingIn(folder: string, configFile: string): Plumbing {
  return async (args, { input = '', env = {} } = {}) => {
    const git = spawn('git', args, {
      cwd: folder,
      env: { ...gitEnvironment(configFile), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output = gather(git.stdout);
    const complaint = gather(git.stderr);
    const exit = once(git, 'close') as Promise<[number | null]>;
    // git may end without reading all of it; its exit code tells.
    git.stdin.on('error', () => undefined).end(input);
    const [code] = await exit;
    if (code !== 0) throw new Error(`git ${args[0] ?? ''}: ${(await complaint).toString()}`);
    return output;
  };
}

async function gather(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
