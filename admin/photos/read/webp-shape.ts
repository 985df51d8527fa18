import { latin1, viewOf, type ImageShape } from './image-shape.ts';

const ANIMATION = 0x02;

/** @see https://developers.google.com/speed/webp/docs/riff_container */
export function webpShape(bytes: Uint8Array): ImageShape | undefined {
  if (bytes.length < 30) return undefined;
  const view = viewOf(bytes);
  const size = sizeOf(latin1(bytes, 12, 16), view);
  return (
    size && {
      ...size,
      isAnimated: latin1(bytes, 12, 16) === 'VP8X' && (view.getUint8(20) & ANIMATION) !== 0,
      isCut: view.getUint32(4, true) + 8 > bytes.length,
    }
  );
}

function sizeOf(
  chunk: string,
  view: DataView,
): Pick<ImageShape, 'widthPx' | 'heightPx'> | undefined {
  switch (chunk) {
    case 'VP8 ':
      return {
        widthPx: view.getUint16(26, true) & 0x3fff,
        heightPx: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { widthPx: uint24(view, 24) + 1, heightPx: uint24(view, 27) + 1 };
    default:
      return undefined;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
