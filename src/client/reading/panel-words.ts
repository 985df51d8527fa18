import type { Size, Theme } from './choices.ts';

type Options<T> = readonly (readonly [value: T | '', label: string])[];

/** What readers see in the panel. An empty value follows the device. */
export const PANEL = {
  title: 'Cách hiển thị',
  kept: 'Lựa chọn được giữ trên thiết bị này.',
  close: 'Đóng',
  size: 'Cỡ chữ',
  sizes: [
    ['', 'Thường'],
    ['large', 'Lớn'],
    ['larger', 'Lớn hơn'],
    ['largest', 'Lớn nhất'],
  ] satisfies Options<Size>,
  theme: 'Màu nền',
  themes: [
    ['', 'Theo thiết bị'],
    ['light', 'Sáng'],
    ['dark', 'Tối'],
    ['contrast', 'Tương phản cao, nền trắng'],
    ['contrast-dark', 'Tương phản cao, nền đen'],
  ] satisfies Options<Theme>,
  keys: 'Phím tắt',
  useKeys: 'Dùng phím tắt',
  shortcuts: [
    ['/', 'Đến ô tìm kiếm'],
    ['+', 'Chữ lớn hơn'],
    ['-', 'Chữ nhỏ hơn'],
    ['[', 'Tin trước'],
    [']', 'Tin sau'],
    ['?', 'Mở bảng này'],
  ],
} as const;
