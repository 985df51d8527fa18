import { expect, test } from 'vitest';
import { describeStatus, readStatus } from '../../../../admin/status/publish-status.ts';

const AT = '2021-07-26T08:31:00Z';

test.each([
  [
    { state: 'idle', message: 'Chưa có bản nào.', at: AT },
    { text: 'Chưa có bản nào.', details: [] },
  ],
  [
    { state: 'building', message: '', at: AT },
    { text: 'Đang dựng trang…', details: [] },
  ],
  [
    { state: 'building', message: 'Kiểm tra nội dung…', at: AT },
    { text: 'Kiểm tra nội dung…', details: [] },
  ],
  [
    { state: 'published', message: 'Xong', at: AT, url: '/tin-tuc/2021/so-ket/' },
    { text: 'Đã lên trang lúc 15:31.', link: '/tin-tuc/2021/so-ket/', details: [] },
  ],
  [
    {
      state: 'failed',
      message: 'Ảnh hỏng.',
      at: AT,
      findings: [{ path: 'a.jpg', message: 'Không đọc được.' }],
    },
    { text: 'Chưa lên trang: Ảnh hỏng.', details: ['a.jpg: Không đọc được.'] },
  ],
] as const)('%j', (status, text) => {
  const read = readStatus(JSON.parse(JSON.stringify(status)));
  expect(read && describeStatus(read)).toEqual(text);
});

test.each(['javascript:alert(1)', '//evil.example', 'data:text/html,x'])('%s is no link', (url) => {
  expect(describeStatus({ state: 'published', message: '', at: AT, url })).toEqual({
    text: 'Đã lên trang lúc 15:31.',
    details: [],
  });
});

test.each([null, 'published', [], {}, { state: 'gone', message: '', at: AT }, { state: 'idle' }])(
  '%j is no status',
  (written) => {
    expect(readStatus(written)).toBeUndefined();
  },
);
