/** A photo as the page shows it, with all that the lightbox shows of it. */
export interface LightboxPhoto {
  /** Where the reader finds it again after closing. */
  link: HTMLAnchorElement;
  /** Address of the photo's own page; undefined where the link leads to a file. */
  page: string | undefined;
  alt: string;
  caption: string;
  credit: string;
  widthPx: number;
  heightPx: number;
  /** AVIF files with their widths, as `srcset` writes them; may be empty. */
  avif: string;
  jpeg: string;
  /** The file that the page has loaded already; may be empty. */
  loaded: string;
}

export function readPhoto(link: HTMLAnchorElement): LightboxPhoto {
  const image = link.querySelector('img');
  const figcaption = link.closest('figure')?.querySelector('figcaption');
  const credit = textOf(figcaption?.querySelector('.photo__credit'));
  return {
    link,
    page: link.pathname.endsWith('/') ? link.href : undefined,
    alt: image?.alt ?? '',
    caption: textOf(figcaption)
      .slice(0, -credit.length || undefined)
      .trim(),
    credit,
    widthPx: Number(image?.getAttribute('width')) || 3,
    heightPx: Number(image?.getAttribute('height')) || 2,
    avif: link.querySelector('source')?.srcset ?? '',
    jpeg: image?.getAttribute('src') ?? link.href,
    loaded: image?.complete === true ? image.currentSrc : '',
  };
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent.replaceAll(/\s+/gu, ' ').trim() ?? '';
}
