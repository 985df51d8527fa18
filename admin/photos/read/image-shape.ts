/** What the container of an image says, before anything is decoded. */
export interface ImageShape {
  widthPx: number;
  heightPx: number;
  isAnimated: boolean;
  /** The file is cut off: a browser would show grey where the rest is missing. */
  isCut: boolean;
}

/** Text of some bytes, one character each. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
