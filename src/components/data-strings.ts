/** What readers see on the page about data for other programs. */
export const DATA_STRINGS = {
  title: 'Dữ liệu mở',
  about:
    'Nguồn tin RSS, Atom, JSON Feed, lịch hội nghị và dữ liệu JSON của trang, dành cho cổng cấp trên và người lập trình.',
  intro:
    'Mọi tin trên trang có ở dạng máy đọc được để chương trình khác dùng lại; điều kiện ghi nguồn đứng ở chân trang. Địa chỉ và tên trường không đổi trong phiên bản 1; trường mới có thể được thêm.',
  feeds: 'Nguồn tin',
  feedsNote:
    'Mỗi nguồn tin giữ 20 tin mới nhất, kèm ảnh. Thêm rss.xml, atom.xml hoặc feed.json vào sau địa chỉ của một loại tin hay một đơn vị để nhận riêng tin của nơi đó, ví dụ',
  calendar: 'Lịch',
  calendarNote: 'Lịch iCalendar giữ 100 cuộc họp gần nhất; mỗi năm có lịch riêng, ví dụ',
  json: 'Dữ liệu JSON',
  jsonNote:
    'Bắt đầu từ index.json: danh sách các tháng có tin, thời điểm thay đổi gần nhất của từng tháng và địa chỉ tệp của tháng. Khi đồng bộ, chỉ cần tải lại những tháng có thời điểm mới hơn, rồi đối chiếu danh sách tin đã gỡ.',
  map: 'Sơ đồ cho máy tìm kiếm',
  files: {
    'index.json': 'các tháng có tin',
    'latest.json': '20 tin mới nhất, đủ mọi trường',
    'agencies.json': 'các đơn vị, kể cả tên cũ',
    'terms.json': 'loại tin, chủ đề',
    'withdrawn.json': 'tin đã gỡ và lý do',
    'schema.json': 'lược đồ JSON Schema của mọi tệp',
  },
} as const;
