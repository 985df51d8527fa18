import type { ImageGallery } from 'schema-dts';
import type { Album } from '../../archive/index.ts';

interface Gallery {
  name: string;
  path: string;
  albums: readonly Album[];
}

/** A page of the photo library, with the photos that it shows. */
export function imageGallery({ name, path, albums }: Gallery, siteUrl: string): ImageGallery {
  const absolute = (address: string): string => new URL(address, siteUrl).href;
  return {
    '@type': 'ImageGallery',
    '@id': absolute(path),
    name,
    associatedMedia: albums.flatMap(({ photos, data }) =>
      photos.map(({ image, caption, alt, credit, path: page }) => ({
        '@type': 'ImageObject' as const,
        contentUrl: absolute(image.jpeg.url),
        caption: caption ?? alt ?? data.title,
        ...(page === undefined ? {} : { url: absolute(page) }),
        ...(credit === undefined ? {} : { creditText: credit }),
      })),
    ),
  };
}
