import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import prettier from 'prettier';
import { replaceSection } from './markdown-sections.ts';

const FOLDER = 'bench-results';
const PAGE = join('docs', 'benchmarks.md');

/** What a bench says in `docs/benchmarks.md`, which holds one section for each name. */
export interface Section {
  heading: string;
  /** Markdown under the heading: what was measured, on what, how; the exact command. */
  about: string;
  /** Names of the columns that the page shows, when not all. */
  columns?: readonly string[];
}

/**
 * Prints the rows as a table and keeps them as JSON; with `BENCH_DOCS=1` also in `docs/benchmarks.md`,
 * in the place of what the bench of this name said before.
 */
export async function writeResults(
  name: string,
  rows: readonly object[],
  section?: Section,
): Promise<void> {
  console.table(rows);
  await mkdir(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}.json`);
  const machine = describeMachine();
  await writeFile(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, undefined, 1)}\n`,
  );
  process.stdout.write(`${file}\n`);
  if (section !== undefined && process.env['BENCH_DOCS'] === '1') {
    await writeSection(name, rows, section);
  }
}

async function writeSection(name: string, rows: readonly object[], section: Section) {
  const page = await readFile(PAGE, 'utf8').catch(() => '# Benchmarks\n');
  const { heading, about, columns } = section;
  const { cores, memoryGb, node, load } = describeMachine();
  const day = new Date().toISOString().slice(0, 10);
  const place = `${day}, commit ${await currentCommit()}, ${String(cores)} cores, ${String(memoryGb)} GB, Node ${node}, load after the run ${load}.`;
  const text = [`## ${heading}`, about, place, toTable(rows, columns)].join('\n\n');
  const written = replaceSection(page, name, text);
  const style = await prettier.resolveConfig(PAGE);
  await writeFile(PAGE, await prettier.format(written, { ...style, filepath: PAGE }));
  process.stdout.write(`${PAGE}\n`);
}

async function currentCommit(): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['rev-parse', '--short', 'HEAD']);
  return stdout.trim();
}

function toTable(rows: readonly object[], columns?: readonly string[]): string {
  const names = columns ?? [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const isNumber = (name: string): boolean =>
    rows.some((row) => /^[\d.]+( |$)/.test(cell(row, name)));
  return [
    line(names),
    line(names.map((name) => (isNumber(name) ? '--:' : '---'))),
    ...rows.map((row) => line(names.map((name) => cell(row, name)))),
  ].join('\n');
}

/** What a row has nothing of is shown as a dash. */
function cell(row: object, name: string): string {
  const values = new Map<string, unknown>(Object.entries(row));
  const value = values.get(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '–';
}

function describeMachine() {
  return {
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    load: loadavg()
      .map((each) => each.toFixed(1))
      .join(' '),
  };
}
