import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { blocksOf, openBody } from '../../../../../admin/body/document/body-document.ts';
import { normalise } from '../../../../../admin/body/document/normalise.ts';
import { schema } from '../../../../../admin/body/document/schema.ts';
import { checkBody } from '../../../../../src/story/index.ts';
import { ACCEPTED_BODIES } from '../../../../support/accepted-bodies.ts';
import { arbitraryDocument } from './arbitrary-document.ts';

const PHOTOS = ['a.jpg', 'b.jpg', 'c.jpg'];

/** The document with one block exchanged. */
function withBlock(document: Node, index: number, block: Node): Node {
  return document.copy(document.content.replaceChild(index, block));
}

describe('an untouched body', () => {
  test.each(ACCEPTED_BODIES.map((body) => [body]))('keeps every byte: %j', (body) => {
    const { document, write } = openBody(body);

    document.check();
    expect(write(document)).toBe(body);
  });

  test('keeps every byte with a line to write on behind it', () => {
    const body = 'Một đoạn.\n\n<Gallery />\n';
    const { document, write } = openBody(body);
    const longer = document.copy(document.content.addToEnd(schema.node('paragraph')));

    expect(write(longer)).toBe(body);
  });
});

describe('a changed body', () => {
  const changed = schema.node('paragraph', null, [schema.text('Đoạn đã sửa.')]);

  test('changes only the paragraph that was changed', () => {
    const body = '* một\n* hai\n\n\n\nĐoạn __đậm__\ncũ.\n\n\n| a |b|\n|-|:-:|\n|1|2|\n\n***\n';
    const { document, write } = openBody(body);

    expect(write(withBlock(document, 1, changed))).toBe(
      body.replace('Đoạn __đậm__\ncũ.', 'Đoạn đã sửa.'),
    );
  });

  test.each(ACCEPTED_BODIES.filter((body) => body.trim() !== '').map((body) => [body]))(
    'has the new paragraph and all others, and nothing to object: %j',
    (body) => {
      const { document, write } = openBody(body);
      const longer = document.copy(document.content.addToEnd(changed));
      const text = write(longer);

      expect(
        checkBody(text, { photos: PHOTOS }).filter(({ code }) => code !== 'anh-dat-hai-lan'),
      ).toEqual(
        checkBody(body, { photos: PHOTOS }).filter(({ code }) => code !== 'anh-dat-hai-lan'),
      );
      expect(normalise(openBody(text).document).eq(normalise(longer))).toBe(true);
    },
  );

  test('keeps two lists apart that come to stand together', () => {
    const { document, write } = openBody('- a\n\nGiữa.\n\n- b\n');
    const without = document.copy(
      Fragment.from(document.children.filter(({ type }) => type !== schema.nodes.paragraph)),
    );

    expect(normalise(openBody(write(without)).document).eq(normalise(without))).toBe(true);
  });

  test('says nothing when everything was taken away', () => {
    const { document, write } = openBody('Một đoạn.\n');

    expect(write(document.copy(Fragment.from(schema.node('paragraph'))))).toBe('');
  });
});

describe('a body that breaks the dialect', () => {
  test('keeps the block that it does not know, and lets the others be edited', () => {
    const { document, write } = openBody('Trước.\n\n<Foo a={1} />\n\n![x](a.jpg)\n');
    const types = document.children.map(({ type }) => type.name);
    const text = write(
      withBlock(document, 0, schema.node('paragraph', null, [schema.text('Mới.')])),
    );

    expect(types).toEqual(['paragraph', 'raw', 'raw']);
    expect(text).toBe('Mới.\n\n<Foo a={1} />\n\n![x](a.jpg)\n');
  });

  test('is one block when it cannot be read at all', () => {
    const body = 'Có <thẻ mở không đóng\n\nvà {ngoặc';
    const { document, write } = openBody(body);

    expect(document.firstChild?.attrs['source']).toBe(body);
    expect(write(document)).toBe(body);
    expect(blocksOf('Đã sửa.')[0]?.textContent).toBe('Đã sửa.');
  });
});

test('what is written is read back as the same document, without a finding', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const wanted = normalise(document);
      const text = openBody('').write(document);

      expect(normalise(openBody(text).document).toString()).toBe(wanted.toString());
      expect(normalise(openBody(text).document).eq(wanted)).toBe(true);
      const findings = checkBody(text, { photos: PHOTOS });
      expect(findings.filter(({ code }) => code !== 'anh-dat-hai-lan')).toEqual([]);
    }),
    { numRuns: 5_000 },
  );
}, 600_000);
