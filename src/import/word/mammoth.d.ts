/**
 * The part of mammoth that reads: its public functions would also write HTML, and would unpack the
 * file again without a limit. An inner part, so mammoth's version is pinned exactly.
 */
declare module 'mammoth/lib/docx/docx-reader.js' {
  interface PackageParts {
    exists(path: string): boolean;
    read(path: string, encoding?: string): Promise<string | Uint8Array>;
  }

  const docxReader: {
    read(parts: PackageParts): Promise<{ value: import('./mammoth-tree.ts').MammothDocument }>;
  };
  export default docxReader;
}
