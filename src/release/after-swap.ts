import { lastLines } from './build.ts';
import { runCommand } from './run-command.ts';
import type { ReleaseSettings } from './settings.ts';

/**
 * Lets a server know that readers see another release.
 *
 * @returns what went wrong: readers see the release all the same
 */
export async function afterSwap({
  commands,
  project,
}: ReleaseSettings): Promise<string | undefined> {
  if (commands.swapped === undefined) return undefined;
  const result = await runCommand(commands.swapped, { cwd: project, env: process.env });
  if (result.code === 0) return undefined;
  return `Đã đưa lên, nhưng máy chủ web chưa biết các địa chỉ chuyển hướng mới. ${lastLines(result)}`;
}
