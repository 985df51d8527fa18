import type { RuleSet } from './rule.ts';

/**
 * Rules over more than one file of the content directory. The examples name the field or the path
 * that matters; the tests of `check-content` build the whole directories.
 */
export const CONTENT_RULES = {
  'anh-khong-co': {
    title: 'Tệp ảnh không nằm cạnh bài',
    problem: (words) => `Không thấy tệp ảnh «${words}» cạnh bài viết.`,
    remedy: 'Hãy tải ảnh lên lại hoặc xoá ảnh khỏi mục «Ảnh».',
    why: 'Ảnh có trong danh sách nhưng không có tệp sẽ để lại một ô trống trên trang.',
    accepted: 'photos: [{ src: co.jpg }]',
    refused: 'photos: [{ src: khong-co.jpg }]',
  },
  'tep-khong-co': {
    title: 'Tệp không nằm cạnh bài',
    problem: (words) => `Không thấy tệp «${words}» cạnh bài viết.`,
    remedy: 'Hãy tải tệp lên lại hoặc xoá khỏi bài.',
    why: 'Người đọc sẽ gặp một liên kết không mở được.',
    accepted: 'attachments: [{ file: co.pdf, title: Báo cáo }]',
    refused: 'attachments: [{ file: khong-co.pdf, title: Báo cáo }]',
  },
  'don-vi-khong-co': {
    title: 'Đơn vị không có trong danh mục',
    problem: (words) => `Không có đơn vị «${words}» trong danh mục «Đơn vị».`,
    remedy: 'Hãy chọn một đơn vị trong danh mục hoặc thêm đơn vị này trước.',
    why: 'Trang của đơn vị, tên đầy đủ và «nay là …» lấy từ danh mục.',
    accepted: 'host: so-khcn-khanh-hoa',
    refused: 'host: so-khong-co',
  },
  'chu-de-khong-co': {
    title: 'Chủ đề không có trong danh mục',
    problem: (words) => `Không có chủ đề «${words}» trong danh mục chủ đề.`,
    remedy: 'Hãy chọn một chủ đề trong danh mục hoặc thêm chủ đề này trước.',
    why: 'Trang của chủ đề lấy tên từ danh mục.',
    accepted: 'topics: [chuyen-doi-so]',
    refused: 'topics: [chu-de-la]',
  },
  'dia-chi-trung': {
    title: 'Hai bài có cùng địa chỉ',
    problem: (words, detail) => `Địa chỉ «${words}» đã thuộc về ${detail}.`,
    remedy: 'Hãy đổi «Địa chỉ trang» của một trong hai bài.',
    why: 'Mỗi địa chỉ chỉ mở được một bài.',
    accepted: 'slug: so-ket-quy-ii',
    refused: 'slug: so-ket-quy-i (đã có)',
  },
  'dia-chi-cu-trung': {
    title: 'Địa chỉ cũ trùng với một bài khác',
    problem: (words, detail) => `Địa chỉ cũ «${words}» đã thuộc về ${detail}.`,
    remedy: 'Hãy xoá địa chỉ này khỏi mục «Địa chỉ cũ».',
    why: 'Địa chỉ cũ chuyển người đọc sang bài này, nên không được che một bài khác.',
    accepted: 'formerPaths: [/tin-tuc/2021/ten-cu/]',
    refused: 'formerPaths: [/tin-tuc/2021/bai-khac/]',
  },
  'thieu-tep': {
    title: 'Thiếu một tệp của trang',
    problem: (words) => `Thiếu tệp «${words}» trong thư mục nội dung.`,
    remedy: 'Hãy tạo tệp này trong mục «Cài đặt» của trang biên tập.',
    why: 'Tên trang, cơ quan chủ quản và người chịu trách nhiệm nội dung lấy từ tệp này.',
    accepted: 'settings/site.yaml',
    refused: '(không có tệp settings/site.yaml)',
  },
  'thu-muc-sai': {
    title: 'Tệp nằm sai chỗ',
    problem: (words, detail) => `Tệp «${words}» nằm sai chỗ. ${detail}`,
    remedy: 'Hãy chuyển tệp đến đúng thư mục, tên chỉ gồm chữ thường không dấu, chữ số, gạch nối.',
    why: 'Địa chỉ của trang lấy từ tên thư mục.',
    accepted: 'news/2021/so-ket-quy-i/index.mdx',
    refused: 'news/so-ket/index.mdx',
  },
  'phien-ban-la': {
    title: 'Phiên bản nội dung không khớp',
    problem: (words, detail) =>
      `Kho nội dung ghi phiên bản «${words}», chương trình dùng phiên bản ${detail}.`,
    remedy:
      'Nếu nội dung cũ hơn, hãy chạy «npm run migrate:content»; nếu mới hơn, hãy cập nhật chương trình.',
    why: 'Nội dung viết cho một phiên bản khác có thể bị đọc sai.',
    accepted: 'version: 1',
    refused: 'version: 99',
  },
} as const satisfies RuleSet;
