import type { Element } from 'hast';
import { formatDay } from '../../text/format-date.ts';
import type { PhotoStory, PhotoView } from '../../model/index.ts';
import { element, toHtml } from './hast.ts';
import { formatCredit, picture } from './photo-figure.ts';
import type { ShareImage } from './share-tags.ts';

export interface PhotoPage {
  path: string;
  title: string;
  description: string;
  image: ShareImage;
  html: string;
}

const PAGE_SIZES = '(min-width: 80rem) 75rem, 100vw';

const WORDS = {
  photoOf: (title: string) => `Ảnh trong bài “${title}”`,
  about: (title: string) => `Ảnh trong bài: ${title}`,
  ways: 'Ảnh của bài',
  previous: 'Ảnh trước',
  next: 'Ảnh sau',
  place: (n: number, count: number) => `Ảnh ${String(n)} trong ${String(count)} ảnh của bài`,
  inStory: 'Xem trong bài',
  download: (widthPx: number, heightPx: number) =>
    `Tải ảnh về (JPEG, ${String(widthPx)} × ${String(heightPx)} điểm ảnh)`,
} as const;

/** The pages of all photos of a story that have one. */
export function photoPages(story: PhotoStory): PhotoPage[] {
  const shown = story.photos.filter(({ path }) => path !== undefined);
  return shown.map((photo, index) => {
    const { path = '', caption, alt = '', image } = photo;
    const title = caption ?? WORDS.photoOf(story.title);
    return {
      path,
      title,
      description: WORDS.about(story.title),
      image: { ...image.jpeg, alt },
      html: toHtml([
        sheet(photo, title),
        aboutStory(story, photo, {
          ways: ways(shown[index - 1]?.path, shown[index + 1]?.path, [index + 1, shown.length]),
        }),
      ]),
    };
  });
}

function sheet(photo: PhotoView, title: string): Element {
  const { credit, image } = photo;
  return element(
    'figure',
    { className: ['photo', 'photo-sheet'] },
    element(
      'a',
      { className: ['photo__link'], href: image.jpeg.url },
      picture(photo, { sizes: PAGE_SIZES, urgency: 'first' }),
    ),
    element(
      'figcaption',
      {},
      element('h1', {}, title),
      credit === undefined
        ? undefined
        : element('p', { className: ['photo__credit'] }, formatCredit(credit)),
    ),
  );
}

function aboutStory(
  { path, title, day, host, photos }: PhotoStory,
  photo: PhotoView,
  { ways: nav }: { ways: Element },
): Element {
  const { url, widthPx, heightPx } = photo.image.jpeg;
  const place = `${path}#anh-${String(photos.indexOf(photo) + 1)}`;
  return element(
    'div',
    { className: ['photo-about'] },
    nav,
    element('p', { className: ['of'] }, element('a', { href: path }, title)),
    element(
      'p',
      { className: ['quiet'] },
      host === undefined ? undefined : element('span', {}, host),
      element('time', { dateTime: day }, formatDay(day)),
    ),
    element(
      'p',
      { className: ['acts'] },
      element('a', { href: place }, WORDS.inStory),
      element('a', { href: url, download: '' }, WORDS.download(widthPx, heightPx)),
    ),
  );
}

function ways(
  previous: string | undefined,
  next: string | undefined,
  [n, count]: readonly [number, number],
): Element {
  return element(
    'nav',
    { className: ['photo-ways'], ariaLabel: WORDS.ways },
    way('←', WORDS.previous, 'prev', previous),
    way('→', WORDS.next, 'next', next),
    element('span', { className: ['place'] }, WORDS.place(n, count)),
  );
}

function way(mark: string, ariaLabel: string, rel: string, href: string | undefined): Element {
  return href === undefined
    ? element('span', { className: ['way'], ariaHidden: 'true' }, mark)
    : element('a', { className: ['way'], href, rel: [rel], ariaLabel }, mark);
}
