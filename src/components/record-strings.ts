/** What readers see on the pages of the record: people, documents, calendar, figures, years, map. */
export const RECORD = {
  record: 'Tra cứu',
  people: 'Nhân sự',
  peopleAbout:
    'Những người chủ trì, báo cáo, phát biểu tại các hội nghị đã đưa tin, với chức vụ lúc họp.',
  peopleOrder: 'Xếp theo tên gọi. Chức vụ là chức vụ được ghi gần đây nhất.',
  noPeople: 'Chưa có tin nào ghi tên người.',
  letters: 'Chữ cái',
  nameAbout: (name: string) =>
    `${name}: các hội nghị đã chủ trì, báo cáo, phát biểu, theo tin đã đăng.`,
  sameName: (count: number) =>
    `Có ${String(count)} người có tên viết như nhau khi bỏ dấu hoặc trùng tên; mỗi người một mục.`,
  gathered:
    'Trang gom theo họ tên ghi trong tin. Nếu hai người trùng tên bị gom làm một, xin báo cho ban biên tập.',
  roles: 'Chức vụ ghi trong tin',
  meetings: 'Các cuộc họp',
  meetingCount: (count: number) => `${String(count)} cuộc họp`,
  years: (from: number, to: number) =>
    from === to ? String(from) : `${String(from)}–${String(to)}`,
  documents: 'Văn bản',
  documentsAbout: 'Văn bản được nhắc đến trong tin hội nghị, mỗi văn bản kèm mọi tin nhắc đến nó.',
  documentAbout: (name: string) => `Các tin hội nghị nhắc đến ${name}.`,
  documentsOfYear: (year: number) =>
    year === 0 ? 'Văn bản không rõ năm' : `Văn bản ban hành năm ${String(year)}`,
  documentsOfYearAbout: (title: string) => `${title} được nhắc đến trong tin hội nghị.`,
  byYear: 'Theo năm ban hành',
  unknownYear: 'Không rõ năm',
  mostCited: 'Được nhắc đến nhiều nhất',
  citedIn: 'Tin nhắc đến văn bản này',
  storyCount: (count: number) => `${String(count)} tin`,
  fullText: 'Xem toàn văn',
  noDocuments: 'Chưa có tin nào nhắc đến văn bản.',
  calendar: 'Lịch hội nghị',
  calendarAbout: 'Lịch các hội nghị đã đưa tin, theo tháng, theo ngày họp.',
  calendarOf: (month: number, year: number) =>
    `Lịch hội nghị tháng ${String(month)} năm ${String(year)}`,
  calendarOfAbout: (month: number, year: number) =>
    `Các hội nghị họp trong tháng ${String(month)} năm ${String(year)}.`,
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  weekdaysShort: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  fromBefore: 'Từ tháng trước',
  olderMonth: 'Tháng trước có họp',
  newerMonth: 'Tháng sau có họp',
  allMonths: 'Mọi tháng',
  noMeetings: 'Chưa có cuộc họp nào.',
  agencies: 'Đơn vị',
  agenciesAbout:
    'Các đơn vị có tin hội nghị, theo cơ quan cấp trên, và tên gọi trước đây của các đơn vị.',
  formerNames: 'Tên gọi trước đây',
  names: 'Các tên gọi',
  until: (day: string) => `đến ${day}`,
  since: (day: string) => `từ ${day}`,
  under: 'Đơn vị trực thuộc',
  map: 'Sơ đồ trang',
  mapAbout: 'Mọi mục của trang, để đi đến bằng một lần bấm.',
  mainParts: 'Các mục chính',
  standing: 'Về trang',
  ofMonth: (month: number, year: number) => `Tháng ${String(month)} năm ${String(year)}`,
} as const;
