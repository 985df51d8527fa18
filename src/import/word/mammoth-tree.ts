/** The tree that mammoth reads a document into (mammoth `lib/documents.js`), as far as it is used. */
export interface MammothNode {
  type: string;
  children?: readonly MammothNode[];
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { isOrdered: boolean; level: string } | null;
  alignment?: string | null;
  isBold?: boolean;
  isItalic?: boolean;
  isStrikethrough?: boolean;
  font?: string | null;
  href?: string;
  breakType?: string;
  checked?: boolean;
  noteType?: string;
  noteId?: string;
  colSpan?: number;
  rowSpan?: number;
  altText?: string | null;
  contentType?: string;
  readAsArrayBuffer?: () => Promise<ArrayBuffer | Uint8Array>;
}

export interface MammothDocument extends MammothNode {
  notes: { resolve: (reference: MammothNode) => { body: readonly MammothNode[] } | null };
}

/** An image of the document, and its bytes on demand. */
export interface ImageSource {
  altText?: string | undefined;
  read: () => Promise<Uint8Array>;
}

export function imageSource({ altText, readAsArrayBuffer }: MammothNode): ImageSource {
  return {
    altText: altText ?? undefined,
    read: async () => new Uint8Array((await readAsArrayBuffer?.()) ?? []),
  };
}
