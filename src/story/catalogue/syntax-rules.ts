import type { RuleSet } from './rule.ts';

/** What the MDX parser cannot read: each becomes one finding at its place. */
export const SYNTAX_RULES = {
  'dau-nho-hon': {
    title: 'Dấu < trong câu văn',
    problem: (words) => `Dấu < trong «${words}» bị hiểu là chỗ mở thẻ.`,
    remedy: 'Hãy viết «\\<» thay cho «<», hoặc viết bằng chữ, ví dụ «dưới 30 người».',
    why: 'Trong tệp bài viết, dấu < mở một thẻ. Trình soạn thảo tự thêm dấu \\ khi gõ; chỉ tệp sửa tay mới gặp lỗi này.',
    accepted: 'Số người dự \\<30 người, a\\<b.',
    refused: 'Số người dự <30 người.',
  },
  'ngoac-nhon': {
    title: 'Ngoặc nhọn không có ngoặc đóng',
    problem: (words) => `Ngoặc nhọn trong «${words}» không có ngoặc đóng.`,
    remedy: 'Hãy viết «\\{» thay cho «{», hoặc dùng ngoặc tròn.',
    why: 'Trong tệp bài viết, dấu { mở một lệnh. Trình soạn thảo tự thêm dấu \\ khi gõ; chỉ tệp sửa tay mới gặp lỗi này.',
    accepted: 'Đạt \\{80% kế hoạch.',
    refused: 'Đạt {80% kế hoạch.',
  },
  'the-khong-khop': {
    title: 'Thẻ mở và thẻ đóng không khớp',
    problem: (words) => `Thẻ «${words}» thiếu phần mở hoặc phần đóng tương ứng.`,
    remedy:
      'Hãy viết đủ cả thẻ mở và thẻ đóng; thẻ không có nội dung thì kết thúc bằng «/>», ví dụ <br/>.',
    why: 'Không biết phần nội dung nào thuộc về thẻ.',
    accepted: '<Note kind="luu-y">\n\nMang theo giấy mời.\n\n</Note>',
    refused: '<Note kind="luu-y">\n\nMang theo giấy mời.',
  },
  'qua-phuc-tap': {
    title: 'Nội dung quá dài hoặc lồng quá sâu',
    problem: (words) => `Nội dung quá dài hoặc lồng nhau quá sâu: ${words}.`,
    remedy: 'Hãy chia thành nhiều bài hoặc bỏ bớt cấp danh sách, trích dẫn.',
    why: 'Một bài tin không cần quá 200.000 ký tự hay quá 20 cấp lồng nhau; nội dung như vậy thường do dán nhầm.',
    accepted: '> > Trích dẫn trong trích dẫn',
    refused: `${'> '.repeat(40)}Quá sâu`,
  },
} as const satisfies RuleSet;
