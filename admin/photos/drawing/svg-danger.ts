/** What a drawing may not hold, and what a person who chose it should call it. */
const DANGERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/<(?:\w+:)?script\b/iu, 'mã chạy (script)'],
  [/<[^<>]*[\s"'/]on[a-z]+\s*=/iu, 'lệnh chạy khi bấm hoặc khi mở (onclick, onload…)'],
  [
    /<(?:\w+:)?(?:foreignObject|iframe|embed|object|audio|video)\b/iu,
    'nội dung nhúng từ trang web',
  ],
  [/<!(?:ENTITY|DOCTYPE[^>[]*\[)/iu, 'phần khai báo riêng (DOCTYPE, ENTITY)'],
  [/@import\b/iu, 'liên kết ra ngoài tệp'],
  [
    /\b(?:href|src)\s*=\s*(?:"(?!\s*#|data:image\/(?:png|jpeg|webp);)|'(?!\s*#|data:image\/(?:png|jpeg|webp);)|[^"'\s])/iu,
    'liên kết ra ngoài tệp',
  ],
  [/\burl\(\s*["']?\s*(?!["'#]|data:image\/(?:png|jpeg|webp);)/iu, 'liên kết ra ngoài tệp'],
];

/** Whether a file is a drawing in SVG, by its first signs. */
export function isSvg(head: Uint8Array): boolean {
  return /^\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/iu.test(new TextDecoder().decode(head));
}

/** What in a drawing is more than a drawing, in Vietnamese; undefined for a safe one. */
export function svgDanger(svg: string): string | undefined {
  return DANGERS.find(([pattern]) => pattern.test(svg))?.[1];
}
