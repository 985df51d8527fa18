import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { news } from '../../../src/model/index.ts';
import { checkBody, checkSource, renderBody } from '../../../src/story/index.ts';

const ATTACKS = [
  ['{process.exit()}', 'bieu-thuc'],
  ['Chữ {globalThis.process.exit(1)} chữ', 'bieu-thuc'],
  ['{(() => { throw new Error("chạy rồi") })()}', 'bieu-thuc'],
  ['import fs from "node:fs"', 'import-export'],
  ['import("node:fs")\n\nimport "node:fs"', 'import-export'],
  ['export const x = process.exit()', 'import-export'],
  ['export default function Layout() {}', 'import-export'],
  ['<Note kind="luu-y">\nexport const x = 1\n</Note>', 'import-export'],
  ['<script>alert(1)</script>', 'html-tho'],
  ['<script src="//xau.example/x.js"></script>', 'html-tho'],
  ['<img src="x" onerror="alert(1)" />', 'html-tho'],
  ['<iframe srcdoc="&lt;script>"></iframe>', 'html-tho'],
  ['<svg onload="alert(1)" />', 'html-tho'],
  ['<style>*{display:none}</style>', 'html-tho'],
  ['<a href="javascript:alert(1)">x</a>', 'html-tho'],
  ['<br onclick="alert(1)" />', 'thuoc-tinh-la'],
  ['<Photo src="a.jpg" onerror="alert(1)" />', 'thuoc-tinh-la'],
  ['<Photo src="a.jpg" {...process.exit()} />', 'thuoc-tinh-la'],
  ['<Photo src={process.exit()} />', 'thuoc-tinh-sai'],
  ['<Photo src="../../../../etc/passwd" />', 'thuoc-tinh-sai'],
  ['<Video src="javascript:alert(1)" title="x" />', 'thuoc-tinh-sai'],
  ['<Video src="data:text/html,x" title="x" />', 'thuoc-tinh-sai'],
  ['<Fragment set:html="<script>alert(1)</script>" />', 'the-la'],
  ['<constructor />', 'html-tho'],
  ['<Note.constructor kind="luu-y">x</Note.constructor>', 'the-la'],
  ['<>x</>', 'the-la'],
  ['[x](javascript:alert(1))', 'dia-chi-nguy-hiem'],
  ['[x](JAVASCRIPT:alert(1))', 'dia-chi-nguy-hiem'],
  ['[x](<java\tscript:alert(1)>)', 'dia-chi-nguy-hiem'],
  ['[x](java&#115;cript:alert(1))', 'dia-chi-nguy-hiem'],
  ['[x](java&Tab;script:alert(1))', 'dia-chi-nguy-hiem'],
  ['[x](&#1;javascript:alert(1))', 'dia-chi-nguy-hiem'],
  ['[x](javascript\\:alert(1))', 'dia-chi-nguy-hiem'],
  ['[x][y]\n\n[y]: vbscript:x', 'dia-chi-nguy-hiem'],
  ['[x](data:text/html;base64,PHNjcmlwdD4=)', 'dia-chi-nguy-hiem'],
  ['[x](//xau.example/)', 'dia-chi-nguy-hiem'],
  ['[x](/\\xau.example)', 'dia-chi-nguy-hiem'],
  ['![x](javascript:alert(1))', 'anh-markdown'],
] as const;

const WITH_PHOTO = { photos: ['a.jpg'], files: ['a.jpg'] };

/** Elements and attributes that the renderer may write; everything else is an escape. */
const ELEMENTS = new Set(
  'a aside blockquote br caption code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr img li ol p picture pre section source span strong sup table tbody td th thead tr ul video'.split(
    ' ',
  ),
);
const SAFE_ATTRIBUTE =
  /^(?:ariaLabel|ariaDescribedBy|alt|className|colSpan|controls|data[A-Z]\w*|decoding|height|href|id|loading|preload|rel|role|scope|sizes|src|srcSet|start|tabIndex|title|type|width)$/u;

function elementsOf(node: Root | ElementContent): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node
    ? [...own, ...node.children.flatMap((child) => elementsOf(child as ElementContent))]
    : own;
}

function escapesIn(html: string): string[] {
  return elementsOf(fromHtml(html, { fragment: true })).flatMap(({ tagName, properties }) => {
    const { href } = properties;
    return [
      ...(ELEMENTS.has(tagName) ? [] : [`<${tagName}>`]),
      ...Object.keys(properties).filter((name) => !SAFE_ATTRIBUTE.test(name)),
      ...(typeof href === 'string' && !/^(?:https?:|mailto:|tel:|\/(?![/\\])|#|[^:]*$)/iu.test(href)
        ? [href]
        : []),
    ];
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what an author writes is never executed', () => {
  it.each(ATTACKS)('refuses %j as %s', (body, code) => {
    expect(checkBody(body, WITH_PHOTO).map((finding) => finding.code)).toContain(code);
  });

  it.each(ATTACKS)('renders %j, unchecked, to nothing that acts', (body) => {
    const exit = vi.spyOn(process, 'exit');
    expect(escapesIn(renderBody(body).html)).toEqual([]);
    expect(exit).not.toHaveBeenCalled();
  });

  it('renders any soup of tags and braces to safe HTML', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS.map(([body]) => body)),
      fc.constantFrom(
        '<',
        '>',
        '{',
        '}',
        '\n',
        '\n\n',
        '"',
        '=',
        '/',
        '<x ',
        ' onload=',
        '](',
        '`',
        '# ',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(escapesIn(renderBody(pieces.join('')).html)).toEqual([]);
      }),
    );
  });

  it.each([
    '---js\nprocess.exit()\n---\n',
    '---json\n{}\n---\n',
    '+++\nx = 1\n+++\n',
    ';;;\n{}\n;;;\n',
  ])('refuses front matter %j without reading it', (source) => {
    const exit = vi.spyOn(process, 'exit');
    const { findings, data } = checkSource(source, { collection: news });
    expect(findings.map(({ code }) => code)).toEqual(['dau-bai-la']);
    expect(data).toBeUndefined();
    expect(exit).not.toHaveBeenCalled();
  });

  it.each(['__proto__:\n  polluted: true', 'event:\n  __proto__:\n    polluted: true'])(
    'takes no prototype from %j',
    (yaml) => {
      const { findings } = checkSource(`---\n${yaml}\n---\n`, { collection: news });
      expect(findings.map(({ code }) => code)).toContain('yaml-la');
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it.each(['constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'knows no field named %s',
    (key) => {
      const { findings } = checkSource(`---\n${key}: x\n---\n`, { collection: news });
      expect(findings.map(({ code }) => code)).toContain('truong-la');
    },
  );

  it('refuses YAML that grows when it is read', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n';
    const { findings } = checkSource(`---\n${bomb}---\n`, { collection: news });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['yaml-la']));
  });

  it.each([
    ['quotes', '> '.repeat(5000)],
    ['lists', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['emphasis', '*a **b '.repeat(3000)],
    ['tags', '<Note kind="luu-y">\n'.repeat(1000)],
    ['length', 'a'.repeat(300_000)],
  ])('refuses too much of %s without falling over', (_, body) => {
    expect(checkBody(body, WITH_PHOTO)).not.toEqual([]);
    expect(escapesIn(renderBody(body).html)).toEqual([]);
  });
});
