import { setTimeout as pause } from 'node:timers/promises';

export interface Reading {
  /** How many answers were looked at. */
  answers: number;
  /** What was wrong with an answer, if anything was. */
  wrong: string[];
}

export interface Fetched {
  status: number;
  body: string;
}

const AT_ONCE = 2;
/** Leaves the processor to what is watched. */
const REST_MS = 5;

/**
 * Reads pages over and over, each with its style sheet, and looks whether every answer is whole and of
 * one version: the page, and the style sheet that it names.
 *
 * @param versions those that readers may see
 */
export function startReading(
  get: (path: string) => Promise<Fetched>,
  paths: readonly string[],
  versions: ReadonlySet<string>,
): { stop: () => Promise<Reading> } {
  const reading: Reading = { answers: 0, wrong: [] };
  let isOn = true;
  const read = async (start: number): Promise<void> => {
    for (let turn = start; isOn; turn += 1) {
      const path = paths[turn % paths.length] ?? '/';
      const wrong = await readPage(get, path, versions).catch(String);
      reading.answers += 2;
      if (wrong !== undefined) reading.wrong.push(`${path}: ${wrong}`);
      await pause(REST_MS);
    }
  };
  const readers = Array.from({ length: AT_ONCE }, (_, index) => read(index));
  return {
    stop: async () => {
      isOn = false;
      await Promise.all(readers);
      return reading;
    },
  };
}

async function readPage(
  get: (path: string) => Promise<Fetched>,
  path: string,
  versions: ReadonlySet<string>,
): Promise<string | undefined> {
  const { status, body } = await get(path);
  if (status !== 200) return `status ${String(status)}`;
  const named = new Set(Array.from(body.matchAll(/(?:phiên bản|Bản) (\d+)/g), ([, n]) => n ?? ''));
  if (named.size !== 1) return `versions ${[...named].join(', ')}`;
  const [version = ''] = named;
  if (!versions.has(version)) return `version ${version}, which nobody published`;
  if (!body.trimEnd().endsWith('</html>')) return 'torn';
  const sheet = await get(`/_astro/v${version}.css`);
  if (sheet.status !== 200) return `style sheet of ${version}: status ${String(sheet.status)}`;
  return sheet.body.includes(`phiên bản ${version} `)
    ? undefined
    : `style sheet of another version`;
}
