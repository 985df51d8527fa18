/**
 * What the frame of the pages of photos has in the places that are filled for each photo. Every
 * text must be found nowhere else in the page.
 */
export const PHOTO_FRAME = {
  path: '/anh/khung/',
  title: '[tên ảnh]',
  description: '[bài của ảnh]',
  head: '<meta name="khung-anh" content="">',
  html: '<h1>[ảnh]</h1>',
} as const;
