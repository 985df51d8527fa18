import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const WRK = '/usr/bin/wrk';
const SAMPLE_MS = 250;
/** As many as a small site has at once on its busiest day. */
const CONNECTIONS = 32;

/** Debian's `wrk`; what needs it is skipped, and says so, where it is not installed. */
export const HAS_WRK = existsSync(WRK);

export interface Load {
  requests: number;
  perSecond: number;
  /** Answers that are no 2xx or 3xx, and connections that broke. */
  errors: number;
  /** Resident memory of the server's workers: after the first second, and at the end. */
  earlyKb: number;
  lateKb: number;
}

/**
 * Asks for pages in turn, over https and many connections, as long as it is told.
 *
 * @param origin `https://127.0.0.1:8443`
 * @param server process id of nginx
 */
export async function putUnderLoad(
  folder: string,
  { origin, domain, paths }: { origin: string; domain: string; paths: readonly string[] },
  seconds: number,
  server: number,
): Promise<Load> {
  const script = join(folder, 'mixed.lua');
  await writeFile(script, mixedPages(domain, paths));
  const memory: number[] = [];
  const timer = setInterval(() => void workersKb(server).then((kb) => memory.push(kb)), SAMPLE_MS);
  const args = ['-t', '1', '-c', String(CONNECTIONS), '-d', `${String(seconds)}s`];
  const { stdout } = await promisify(execFile)(WRK, [...args, '-s', script, origin]);
  clearInterval(timer);
  const early = memory[Math.min(Math.ceil(1000 / SAMPLE_MS), memory.length - 1)] ?? 0;
  return {
    requests: numberIn(stdout, /(\d+) requests in/u),
    perSecond: numberIn(stdout, /Requests\/sec:\s+([\d.]+)/u),
    errors:
      numberIn(stdout, /Non-2xx or 3xx responses: (\d+)/u) +
      Array.from(/Socket errors: (.*)/u.exec(stdout)?.[1]?.matchAll(/\d+/gu) ?? [], Number).reduce(
        (sum, count) => sum + count,
        0,
      ),
    earlyKb: early,
    lateKb: memory.at(-1) ?? 0,
  };
}

/** https://github.com/wg/wrk/blob/master/SCRIPTING */
function mixedPages(domain: string, paths: readonly string[]): string {
  return `local paths = {${paths.map((path) => JSON.stringify(path)).join(', ')}}
local turn = 0
request = function()
  turn = turn + 1
  return wrk.format("GET", paths[turn % #paths + 1], {
    ["Host"] = ${JSON.stringify(domain)}, ["Accept-Encoding"] = "gzip"
  })
end
`;
}

function numberIn(text: string, form: RegExp): number {
  return Number(form.exec(text)?.[1] ?? 0);
}

/** By Linux's /proc. */
async function workersKb(server: number): Promise<number> {
  const id = String(server);
  const children = await readFile(`/proc/${id}/task/${id}/children`, 'utf8').catch(() => '');
  const sizes = await Promise.all(
    children
      .trim()
      .split(' ')
      .map((child) => readFile(`/proc/${child}/status`, 'utf8').catch(() => '')),
  );
  return sizes.reduce((sum, status) => sum + numberIn(status, /^VmRSS:\s+(\d+)/mu), 0);
}
