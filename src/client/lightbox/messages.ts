/** What readers see and hear in the lightbox. */
export const MESSAGES = {
  lightbox: 'Xem ảnh',
  previous: 'Ảnh trước',
  next: 'Ảnh sau',
  close: 'Đóng',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  place: (n: number, count: number) => `${String(n)}/${String(count)}`,
  placeSpoken: (n: number, count: number, alt: string) =>
    `Ảnh ${String(n)} trong ${String(count)} ảnh. ${alt}`,
} as const;
