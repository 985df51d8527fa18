import { askForBlobs, readBlobs as readFrom } from '../../release/read-blobs.ts';

export interface PushedRepository {
  repository: string;
  gitConfig: string;
  /** Where git keeps what is pushed until it is accepted, see {@link quarantineOf}. */
  quarantine: NodeJS.ProcessEnv;
}

/** What git tells its hooks of the objects of a push, https://git-scm.com/docs/git-receive-pack */
const QUARANTINE = [
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
];

/** The part of a hook's environment without which it does not find the pushed objects. */
export function quarantineOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(QUARANTINE.map((name) => [name, env[name]]));
}

/** Contents of blobs, in their order, by one git process. */
export function readBlobs(source: PushedRepository, names: readonly string[]): Promise<Buffer[]> {
  return readFrom({ ...source, extra: source.quarantine }, names);
}

/** Bytes of blobs, in their order. */
export async function readSizes(
  source: PushedRepository,
  names: readonly string[],
): Promise<number[]> {
  const from = { ...source, extra: source.quarantine };
  const answer = await askForBlobs(from, '--batch-check=%(objectsize)', names);
  return answer.toString('latin1').trim().split('\n').map(Number);
}
