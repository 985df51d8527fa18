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
  agencies: /^\/don-vi\/$/u,
  figures: /^\/don-vi\/[^/]+\/so-lieu\/$/u,
  agencyYear: /^\/don-vi\/[^/]+\/tong-hop\/\d{4}\/$/u,
  agency: /^\/don-vi\//u,
  people: /^\/nhan-su\/$/u,
  person: /^\/nhan-su\/[^/]+\/$/u,
  documents: /^\/van-ban\/(?:nam\/\d{4}\/)?$/u,
  document: /^\/van-ban\/[^/]+\/$/u,
  calendar: /^\/lich-hoi-nghi\//u,
  photos: /^\/thu-vien-anh\/$/u,
  shelf: /^\/thu-vien-anh\/./u,
  photo: /^\/anh\/\d{4}\/[^/]+\/[^/]+\/$/u,
  search: /^\/tim-kiem\/$/u,
  about: /^\/gioi-thieu\/$/u,
  contact: /^\/lien-he\/$/u,
  structure: /^\/co-cau-to-chuc\/$/u,
  compliance: /^\/tuan-thu\/$/u,
  data: /^\/api\/v1\/$/u,
  map: /^\/so-do-trang\/$/u,
  saved: /^\/tin-da-luu\/$/u,
  english: /^\/en\/$/u,
  englishContact: /^\/en\/contact\/$/u,
  guide: /^\/huong-dan\//u,
  missing: /^\/404\.html$/u,
  fileGone: /^\/410\/$/u,
} as const satisfies Record<string, RegExp>;

export type PageKind = keyof typeof PAGE_KINDS;

/** The kind of a page by its address; undefined for standing pages and notes of a move. */
export function pageKindOf(address: string): PageKind | undefined {
  const found = Object.entries(PAGE_KINDS).find(([, pattern]) => pattern.test(address));
  return found?.[0] as PageKind | undefined;
}
