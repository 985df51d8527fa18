import { describe, expect, it } from 'vitest';
import { news, readEntry } from '../../../src/model/index.ts';

const RIGHT = {
  title: 'Hội nghị sơ kết',
  lead: 'Sapo.',
  kind: 'so-ket',
  host: 'so-khcn',
  event: { start: '2021-07-05' },
  publishedAt: '2021-07-07T09:00:00+07:00',
};
const issuesOf = (changes: Record<string, unknown>) =>
  readEntry(news, { ...RIGHT, ...changes }).issues.map(
    ({ code, path }) => `${path.join('.')} ${code}`,
  );

describe('the rules of a story', () => {
  it.each([
    [{}, []],
    [{ title: undefined }, ['title thieu-truong']],
    [{ kind: 'hop' }, ['kind gia-tri-la']],
    [{ host: 'Sở KH&CN' }, ['host sai-dang']],
    [{ title: 'x'.repeat(251) }, ['title qua-dai']],
    [{ event: {} }, ['event thieu-truong']],
    [{ event: { start: '2021-02-30' } }, ['event.start sai-dang']],
    [{ event: { start: '05/7/2021' } }, ['event.start sai-dang']],
    [{ publishedAt: '2021-02-30T10:00:00+07:00' }, ['publishedAt sai-dang']],
    [{ publishedAt: '2021-07-07 09:00' }, ['publishedAt sai-dang']],
    [{ event: { start: '2021-07-05', end: '2021-07-04' } }, ['event.end ngay-nguoc']],
    [{ event: { start: '2021-07-05', end: '2021-07-05' } }, []],
    [{ period: { type: 'năm', from: '2021-12-31', to: '2021-01-01' } }, ['period.to ngay-nguoc']],
    [{ photos: [{ src: 'a.jpg' }] }, ['photos.0.alt anh-thieu-mo-ta']],
    [{ photos: [{ src: 'a.jpg', decorative: true }] }, []],
    [{ photos: [{ src: '../a.jpg', alt: 'x' }] }, ['photos.0.src sai-dang']],
    [
      {
        photos: [
          { src: 'a.jpg', alt: 'x' },
          { src: 'a.jpg', alt: 'y' },
        ],
      },
      ['photos.1.src anh-trung'],
    ],
    [{ cover: 'b.jpg', photos: [{ src: 'a.jpg', alt: 'x' }] }, ['cover anh-bia-la']],
    [{ cover: 'a.jpg', photos: [{ src: 'a.jpg', alt: 'x' }] }, []],
    [{ coverFocus: { x: 0, y: '100' } }, []],
    [{ coverFocus: { x: 12, y: 105 } }, ['coverFocus.x sai-dang', 'coverFocus.y sai-dang']],
    [{ coverFocus: { x: 50 } }, ['coverFocus.y thieu-truong']],
    [{ formerPaths: ['https://vidu.gov.vn/'] }, ['formerPaths.0 sai-dang']],
    [{ formerPaths: ['//xau.example/'] }, ['formerPaths.0 sai-dang']],
    [{ slug: 'Sơ kết' }, ['slug sai-dang']],
    [
      { documents: [{ type: 'Nghị quyết', url: 'javascript:alert(1)' }] },
      ['documents.0.url sai-dang'],
    ],
  ])('say of %j: %j', (changes, expected) => {
    expect(issuesOf(changes)).toEqual(expected);
  });

  it('speak although other fields are wrong', () => {
    expect(issuesOf({ kind: 'hop', photos: [{ src: 'a.jpg' }] })).toEqual([
      'kind gia-tri-la',
      'photos.0.alt anh-thieu-mo-ta',
    ]);
  });

  it.each([
    [
      { mode: 'qua mạng' },
      '«Cuộc họp › Hình thức» không nhận giá trị «qua mạng». Hãy chọn một: Trực tiếp (trực tiếp), Trực tuyến (trực tuyến),',
    ],
    [{}, 'Thiếu «Cuộc họp › Ngày họp». Hãy điền trường này.'],
  ])('name a field as the form does, and what it takes: %j', (event, expected) => {
    const { issues } = readEntry(news, { ...RIGHT, event: { ...event, place: 'Sở' } });
    expect(issues.map(({ message }) => message).join('\n')).toContain(expected);
  });

  it('give the words of the writer back', () => {
    const [issue] = readEntry(news, { ...RIGHT, photos: [{ src: 'toan-canh.jpg' }] }).issues;
    expect(issue?.message).toBe(
      'Ảnh 1 («toan-canh.jpg») chưa có mô tả cho người không nhìn thấy ảnh. Hãy tả ngắn điều nhìn thấy trong ảnh, hoặc bật «Ảnh trang trí» nếu ảnh không mang thông tin.',
    );
  });
});
