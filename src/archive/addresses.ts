/** Public addresses: one function a kind of page, each a root-relative path with a closing slash. */

/** @param id `<yyyy>/<folder>`; @param slug the writer's own address, when set. */
export function storyPath(id: string, slug?: string): string {
  const [year = '', folder = ''] = id.split('/');
  return `/tin-tuc/${year}/${slug ?? folder}/`;
}

/** Where the page of a photo stands, below the address of its story. @param photo see `addressPhotos` */
export function photoPath(story: string, photo: string): string {
  return `${story.replace(/^\/tin-tuc\//u, '/anh/')}${photo}/`;
}

/** @param address below the library; empty for all photos */
export function libraryPath(address: string): string {
  return `/thu-vien-anh/${address === '' ? '' : `${address}/`}`;
}

export function newsPagePath(n: number): string {
  return `/tin-tuc/trang/${String(n)}/`;
}

export function yearPath(year: number): string {
  return `/nam/${String(year)}/`;
}

/** @param month 1 to 12 */
export function monthPath(year: number, month: number): string {
  return `/nam/${String(year)}/${String(month).padStart(2, '0')}/`;
}

export function kindPath(kind: string): string {
  return `/loai/${kind}/`;
}

export function topicPath(topic: string): string {
  return `/chu-de/${topic}/`;
}

export function agencyPath(agency: string): string {
  return `/don-vi/${agency}/`;
}

export const PEOPLE_PATH = '/nhan-su/';

/** @param name of a person, as `nameSlug` gives it */
export function personPath(name: string): string {
  return `${PEOPLE_PATH}${name}/`;
}

export const DOCUMENTS_PATH = '/van-ban/';

/** @param document as `documentSlug` gives it */
export function documentPath(document: string): string {
  return `${DOCUMENTS_PATH}${document}/`;
}

/** Documents issued in a year; 0 for those of which no story says when. */
export function documentYearPath(year: number): string {
  return `${DOCUMENTS_PATH}nam/${year === 0 ? 'khong-ro' : String(year)}/`;
}

export const CALENDAR_PATH = '/lich-hoi-nghi/';

/** @param month 1 to 12 */
export function monthOfCalendarPath(year: number, month: number): string {
  return `${CALENDAR_PATH}${String(year)}/${String(month).padStart(2, '0')}/`;
}

export function agencyFiguresPath(agency: string): string {
  return `${agencyPath(agency)}so-lieu/`;
}

/** The same as data. */
export function agencyFiguresCsvPath(agency: string): string {
  return `${agencyPath(agency)}so-lieu.csv`;
}

export function agencyYearPath(agency: string, year: number): string {
  return `${agencyPath(agency)}tong-hop/${String(year)}/`;
}

export const AGENCIES_PATH = '/don-vi/';
export const MAP_PATH = '/so-do-trang/';

export function pagePath(id: string): string {
  return `/${id}/`;
}

/** @param id name of a guide for staff, such as `nguoi-viet` */
export function guidePath(id: string): string {
  return `/huong-dan/${id}/`;
}

/** The English page that says what a standing page says in Vietnamese. */
export const ENGLISH_PATHS = { 'gioi-thieu': '/en/', 'lien-he': '/en/contact/' } as const;

export function englishPath(id: string): string | undefined {
  return Object.entries(ENGLISH_PATHS).find(([page]) => page === id)?.[1];
}
