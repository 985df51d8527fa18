import sharp, { type Sharp } from 'sharp';
import type { PhotoSettings } from '../../../../src/photos/photo-settings.ts';
import type { Size } from '../../../../src/photos/plan-derivatives.ts';

/** As the site's, but for photos of a few hundred pixels. */
export const SMALL_SETTINGS: PhotoSettings = {
  avif: { widthsPx: [24, 48, 80], quality: 50, effort: 0 },
  jpeg: { maxWidthPx: 60, quality: 78 },
};

const RED = '#cc2020';
const BLUE = '#2020cc';

/** Red on the left, blue on the right. */
export function picture(size: Size = { widthPx: 100, heightPx: 60 }): Sharp {
  const { widthPx: width, heightPx: height } = size;
  const right = Math.floor(width / 2);
  const blue = { create: { width: width - right, height, channels: 3, background: BLUE } } as const;
  return sharp({ create: { width, height, channels: 3, background: RED } }).composite([
    { input: blue, left: right, top: 0 },
  ]);
}

export function jpegOf(size?: Size): Promise<Buffer> {
  return picture(size).jpeg().toBuffer();
}

/** What a phone and a photo editor write: a place, an author, a colour profile. */
export function tracedPhoto(): Promise<Buffer> {
  return picture()
    .withExif({
      IFD0: { Artist: 'Người chụp', Make: 'Điện thoại' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 1/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 50/1 0/1',
      },
    })
    .withXmp(FOREIGN_XMP)
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
}

export const FOREIGN_XMP =
  '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Người chụp"/></rdf:RDF></x:xmpmeta>' +
  '<?xpacket end="w"?>';

/** The colour at a place given in parts of the width and height, as its strongest channel. */
export async function colourAt(
  image: Buffer,
  at: readonly [right: number, down: number],
): Promise<'red' | 'green' | 'blue'> {
  const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
  const column = Math.floor(at[0] * info.width);
  const row = Math.floor(at[1] * info.height);
  const start = (row * info.width + column) * info.channels;
  const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3);
  if (red > green && red > blue) return 'red';
  return green > blue ? 'green' : 'blue';
}
