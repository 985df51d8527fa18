import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toSlug } from '../../../src/text/slug.ts';

const LONG =
  'Hội nghị trực tuyến sơ kết công tác 6 tháng đầu năm và nội dung trọng tâm công tác 6 tháng cuối năm 2021';

it.each([
  ['Sơ kết 6 tháng đầu năm 2021', 'so-ket-6-thang-dau-nam-2021'],
  ['Đảng ủy Sở KH&CN: họp!', 'dang-uy-so-kh-cn-hop'],
  ['Hội nghị'.normalize('NFD'), 'hoi-nghi'],
  ['  –– «Tổng kết» ––  ', 'tong-ket'],
  ['Nghị quyết 60-NQ/ĐU', 'nghi-quyet-60-nq-du'],
  ['', ''],
  ['…', ''],
  [LONG, 'hoi-nghi-truc-tuyen-so-ket-cong-tac-6-thang-dau-nam-va-noi-dung-trong-tam-cong'],
  ['a'.repeat(100), 'a'.repeat(80)],
  [`${'a'.repeat(39)} ${'b'.repeat(40)} c`, `${'a'.repeat(39)}-${'b'.repeat(40)}`],
])('makes of "%s" the slug "%s"', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
});

it('gives only what an address may hold, of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const slug = toSlug(text);
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u);
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(toSlug(slug)).toBe(slug);
    }),
  );
});
