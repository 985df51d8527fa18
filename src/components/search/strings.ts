/** What readers see on the search page before anything is found; messages stand in `search-messages.ts`. */
export const SEARCH_STRINGS = {
  narrow: 'Lọc kết quả',
  filters: {
    year: 'Năm',
    month: 'Tháng',
    kind: 'Loại tin',
    topic: 'Chủ đề',
    agency: 'Đơn vị tổ chức',
    person: 'Người tham gia',
  },
  days: 'Ngày họp',
  since: 'Từ ngày',
  until: 'Đến ngày',
  clear: 'Bỏ tất cả lựa chọn lọc',
  order: 'Sắp xếp',
  best: 'Phù hợp nhất',
  newest: 'Mới nhất',
  pager: 'Các trang kết quả',
  pageBefore: 'Trang trước',
  pageAfter: 'Trang sau',
  /** Stands in for the offered words until there are some. */
  offer: 'từ khóa khác',
} as const;
