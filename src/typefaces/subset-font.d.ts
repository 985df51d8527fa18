/** What we use of a package that brings no types (version 2.9). */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'sfnt' | 'woff' | 'woff2';
    /** OpenType features to keep, by their tags; without a list all are. */
    keepFeatures?: readonly string[];
    noHinting?: boolean;
    /** Numbers of the names to keep besides those of the font itself. */
    preserveNameIds?: readonly number[];
  }

  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
