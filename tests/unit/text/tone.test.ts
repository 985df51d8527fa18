import { describe, expect, it } from 'vitest';
import { placeTones } from '../../../src/text/tone.ts';

describe('placeTones', () => {
  it.each([
    ['hoà', 'hòa'],
    ['Hoà bình', 'Hòa bình'],
    ['KHÁNH HOÀ', 'KHÁNH HÒA'],
    ['uỷ ban', 'ủy ban'],
    ['Đảng Uỷ', 'Đảng Ủy'],
    ['thuý', 'thúy'],
    ['khoẻ', 'khỏe'],
    ['toạ đàm', 'tọa đàm'],
    ['luỹ kế', 'lũy kế'],
    ['hòa, ủy, thúy', 'hòa, ủy, thúy'],
    ['quý, quỹ, quỷ, Quý', 'quý, quỹ, quỷ, Quý'],
    ['hoàn thành, khuỷu, hoạt', 'hoàn thành, khuỷu, hoạt'],
    ['xuể, thuở, của', 'xuể, thuở, của'],
    ['uy\u0309', 'ủy'],
    ['uỷ-ban/uỷ.', 'ủy-ban/ủy.'],
  ])('writes "%s" as "%s"', (written, placed) => {
    expect(placeTones(written)).toBe(placed);
  });

  it('changes nothing the second time', () => {
    const once = placeTones('Uỷ ban Khánh Hoà, luỹ kế');
    expect(placeTones(once)).toBe(once);
  });
});
