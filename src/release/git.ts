import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Runs git in one folder and gives its standard output. Rejects with what git said. */
export type Git = (args: readonly string[], extra?: NodeJS.ProcessEnv) => Promise<string>;

/**
 * What git configuration holds everywhere under a newsroom. Its own file takes the place of the
 * user's and the machine's, so that no signing key, hook, alias or editor of theirs takes part.
 * Objects are not compressed before git packs them one day: photos are as they come.
 */
export const GIT_CONFIG = `[safe]
	directory = *
[init]
	defaultBranch = main
[core]
	autocrlf = false
	editor = true
	fsmonitor = false
	quotePath = false
	symlinks = false
	looseCompression = 0
[commit]
	gpgSign = false
[gc]
	autoDetach = false
[maintenance]
	autoDetach = false
[advice]
	detachedHead = false
`;

/** The environment of `env` with every setting of git replaced by the given configuration file. */
export function gitEnvironment(
  configFile: string,
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const others = Object.entries(env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(others),
    GIT_CONFIG_GLOBAL: configFile,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_MERGE_AUTOEDIT: 'no',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

export function gitIn(folder: string, configFile: string): Git {
  return async (args, extra = {}) => {
    const env = { ...gitEnvironment(configFile), ...extra };
    try {
      const { stdout } = await run('git', [...args], {
        cwd: folder,
        env,
        maxBuffer: MAX_OUTPUT_BYTES,
      });
      return stdout;
    } catch (error) {
      throw new Error(`git ${args[0] ?? ''}: ${readStderr(error)}`, { cause: error });
    }
  };
}

function readStderr(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const stderr = 'stderr' in cause && typeof cause.stderr === 'string' ? cause.stderr.trim() : '';
  return stderr === '' ? cause.message : stderr;
}
