/** A story in its canonical form, as `writeSource` writes it. */
export const SAMPLE_STORY = `---
title: Sơ kết 6 tháng đầu năm 2021
lead: Chiều 23/7, Sở tổ chức hội nghị trực tuyến.
kind: so-ket
topics:
  - chuyen-doi-so
host: so-khcn
event:
  start: "2021-07-23"
  session: chiều
publishedAt: "2021-07-26T15:31:00+07:00"
photos:
  - src: toan-canh.jpg
    alt: Toàn cảnh hội nghị
figures:
  - value: 95
    unit: "%"
    label: nhiệm vụ đúng hạn
---

Hội nghị đánh giá **kết quả**, \\<30 người dự.

<Photo src="toan-canh.jpg" />
`;
