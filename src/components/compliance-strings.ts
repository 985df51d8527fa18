/** What readers see on the page about the law. */
export const COMPLIANCE_STRINGS = {
  title: 'Mức độ tuân thủ',
  about:
    'Trang này đáp ứng hay chưa đáp ứng từng yêu cầu của pháp luật đối với trang thông tin điện tử của cơ quan nhà nước.',
  intro:
    'Bảng dưới đây do phần mềm tạo ra từ các kiểm tra tự động của nó. Một yêu cầu chỉ được ghi «Đáp ứng» khi có kiểm tra tự động chứng minh; còn lại ghi «Chưa đáp ứng» kèm lý do. Bảng chỉ nói về phần mềm và nội dung của trang, không thay cho đánh giá của cơ quan có thẩm quyền.',
  sourceNote: 'Nội dung văn bản được tóm tắt; bản chính thức đăng trên Công báo.',
  count: (met: number, all: number) => `Đáp ứng ${String(met)} trên ${String(all)} yêu cầu.`,
  asks: 'Yêu cầu',
  standing: 'Mức độ',
  how: 'Cách đáp ứng hoặc lý do',
  met: 'Đáp ứng',
  notMet: 'Chưa đáp ứng',
  tests: 'Kiểm tra',
} as const;
