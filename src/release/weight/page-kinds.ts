/** Every kind of page that readers see, by its addresses; an address belongs to the first that fits. */
export const PAGE_KINDS = {
  home: /^\/$/u,
  latest: /^\/tin-tuc\/$/u,
  numbered: /^\/tin-tuc\/trang\/\d+\/$/u,
  story: /^\/tin-tuc\/\d{4}\/[^/]+\/$/u,
  year: /^\/nam\/\d{4}\/$/u,
  month: /^\/nam\/\d{4}\/\d{2}\/$/u,
  kind: /^\/loai\//u,
  topic: /^\/chu-de\//u,
  agency: /^\/don-vi\//u,
  photos: /^\/thu-vien-anh\/$/u,
  shelf: /^\/thu-vien-anh\/./u,
  photo: /^\/anh\/\d{4}\/[^/]+\/[^/]+\/$/u,
  search: /^\/tim-kiem\/$/u,
  about: /^\/gioi-thieu\/$/u,
  contact: /^\/lien-he\/$/u,
  saved: /^\/tin-da-luu\/$/u,
  english: /^\/en\/$/u,
  englishContact: /^\/en\/contact\/$/u,
  guide: /^\/huong-dan\//u,
  missing: /^\/404\.html$/u,
} as const satisfies Record<string, RegExp>;

export type PageKind = keyof typeof PAGE_KINDS;

/** The kind of a page by its address; undefined for standing pages and notes of a move. */
export function pageKindOf(address: string): PageKind | undefined {
  const found = Object.entries(PAGE_KINDS).find(([, pattern]) => pattern.test(address));
  return found?.[0] as PageKind | undefined;
}
