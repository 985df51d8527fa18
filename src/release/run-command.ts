import { spawn } from 'node:child_process';

const KEPT_CHARACTERS = 200_000;

export interface CommandResult {
  /** Exit code; null when a signal ended the command. */
  code: number | null;
  stdout: string;
  /** Standard output and standard error as they came, the last part of them when long. */
  output: string;
}

interface RunOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Hears what the program prints, as it comes. */
  onText?: (text: string) => void;
}

/** Runs a program without a shell, to its end. It stays in this process's group and dies with it. */
export function runCommand(
  command: readonly string[],
  { cwd, env, onText }: RunOptions,
): Promise<CommandResult> {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      onText?.(text);
      output = (output + text).slice(-KEPT_CHARACTERS);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-KEPT_CHARACTERS);
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, output }));
  });
}
