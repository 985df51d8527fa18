import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { INSTRUMENTS, standingOf, type Requirement } from '../../../src/compliance/index.ts';

const REQUIREMENTS = INSTRUMENTS.flatMap(({ requirements }) => requirements);
const WHOLE = {
  pages: ['co-cau-to-chuc', 'chuc-nang-nhiem-vu', 'lanh-dao', 'tro-nang'],
  host: 'tin.sokhcn.gov.vn',
};

/** The rules that shape the site: instrument, and a word of every row that its table must have. */
const RULES: readonly [string, readonly string[]][] = [
  [
    '224/2026',
    [
      'cơ cấu',
      'chức năng',
      'tiểu sử',
      'di động',
      'hài lòng',
      'khuyết tật',
      'cổng cấp trên',
      'IPv6',
      'mô tả',
      'Tự động đo',
      '07 ngày làm việc',
    ],
  ],
  ['22/2023', ['Đầu trang', 'dịch vụ web', 'sao lưu', 'WCAG']],
  ['2025', ['FCP', 'LCP', 'Speed Index', 'TBT']],
  ['24/2011', ['Dublin Core']],
  [
    '43/2011',
    [
      'Biểu trưng',
      'sơ đồ',
      'Chân trang',
      'mô tả bằng chữ',
      'nhấp nháy',
      'phím tắt',
      'đọc bài',
      'cỡ chữ',
      'In và lưu',
      'RSS',
    ],
  ],
  ['174/2026', ['chịu trách nhiệm nội dung', 'đăng lại']],
  ['91/2025', ['Vị trí', 'Hình ảnh']],
  ['237/2026', ['Đính chính nêu rõ', 'chuyên mục', 'bản đã đăng']],
  ['30/2020', ['tháng 1', 'Viện dẫn', 'TCVN 6909:2001', 'hàng nghìn']],
];

describe('the rules of the state', () => {
  test.each(RULES)('%s has a row for all that it asks', (name, words) => {
    const asked = INSTRUMENTS.filter((each) => each.name.includes(name))
      .flatMap(({ requirements }) => requirements)
      .map(({ asks }) => asks);
    for (const word of words)
      expect(
        asked.some((each) => each.includes(word)),
        word,
      ).toBe(true);
  });

  test('have one name each', () => {
    const ids = REQUIREMENTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(REQUIREMENTS)('$id is claimed with tests, or not met with a reason', (requirement) => {
    const { how, tests = [], reason } = requirement;
    expect(how === undefined).toBe(tests.length === 0);
    expect(how === undefined).toBe(reason !== undefined);
  });
});

describe('what is claimed', () => {
  const claimed = REQUIREMENTS.flatMap(({ tests = [] }) => tests);

  test.each(claimed)('%s has a test that runs: %s', (file, name) => {
    expect(testNames(readFileSync(file, 'utf8'))).toContain(name);
  });

  test('is not claimed of a test that is skipped or has another name', () => {
    const names = testNames(
      "test.skip('a', f); test('b', f); it.each([1])('c %i', f); other('d');",
    );
    expect(names).toEqual(['b', 'c %i']);
  });
});

describe('a requirement', () => {
  const requirement: Requirement = {
    id: 'x',
    asks: 'Gì',
    how: 'Thế này.',
    tests: [['a.test.ts', 'b']],
  };

  test('is met by a way that tests prove', () => {
    expect(standingOf(requirement, WHOLE).isMet).toBe(true);
    expect(standingOf({ ...requirement, tests: [] }, WHOLE).isMet).toBe(false);
  });

  test('is not met while its page is not written, and says which', () => {
    const standing = standingOf({ ...requirement, pages: ['lanh-dao', 'khac'] }, WHOLE);
    expect(standing).toEqual({
      isMet: false,
      reason: 'Trang này còn thiếu content/pages/khac.mdx.',
    });
  });

  test('a domain of the state is asked of the address itself', () => {
    const ofDomain = { ...requirement, domain: '.gov.vn' };
    expect(standingOf(ofDomain, WHOLE).isMet).toBe(true);
    const standing = standingOf(ofDomain, { ...WHOLE, host: 'tin.example.vn' });
    expect(standing).toMatchObject({ isMet: false });
  });
});

/** Names of the tests of a file that run, as they are written. */
function testNames(source: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteralLike(name)) names.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.ESNext, true));
  return names;
}

/** `test`, `it`, and `test.each(…)`; not `test.skip`. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ['test', 'it'].includes(callee.text);
  if (!ts.isCallExpression(callee) || !ts.isPropertyAccessExpression(callee.expression))
    return false;
  const { name, expression } = callee.expression;
  return name.text === 'each' && isTest(expression);
}
