import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { MammothDocument } from './mammoth-tree.ts';
import { readBlocks } from './read-blocks.ts';
import { PACKAGE_FILES, readPackageFacts, readStyleFonts } from './word-package.ts';
import {
  plainText,
  type Block,
  type ImportedDocument,
  type ImportedImage,
} from '../blocks/blocks.ts';

/** The file is no Word document, or a damaged one. */
export class NotWordError extends Error {
  override name = 'NotWordError';
}

/**
 * Reads a .docx file, in Node and in browsers.
 *
 * @throws {NotWordError} when the bytes are not a Word document.
 */
export async function readWord(bytes: Uint8Array): Promise<ImportedDocument> {
  try {
    const zip = await JSZip.loadAsync(bytes);
    const xmlOf = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
    const facts = readPackageFacts(await xmlOf(PACKAGE_FILES.main));
    const fontOf = readStyleFonts(await xmlOf(PACKAGE_FILES.styles));
    const read = readBlocks(await readTree(bytes), fontOf);
    const images = await Promise.all(
      read.images.map(async ({ altText, read: readBytes }): Promise<ImportedImage> => {
        const content = await readBytes().catch(() => new Uint8Array());
        return { bytes: content, alt: altText };
      }),
    );
    const lost = [
      ...facts.textBoxes
        .filter((text) => text !== '')
        .map((text) => describeBox(text, read.blocks)),
      ...facts.objects.map((each) => `Bỏ qua ${each}: hãy thay bằng ảnh chụp hoặc bảng.`),
      ...(read.hasMergedCells ? ['Ô gộp trong bảng được tách ra: hãy xem lại bảng.'] : []),
    ];
    return { blocks: read.blocks, notes: read.notes, images, lost };
  } catch (error) {
    throw new NotWordError('Tệp không phải là văn bản Word (.docx) hoặc đã hỏng.', {
      cause: error,
    });
  }
}

async function readTree(bytes: Uint8Array): Promise<MammothDocument> {
  let tree: MammothDocument | undefined;
  const options = {
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    transformDocument: (document: MammothDocument) => {
      tree = document;
      // What mammoth would write is not read.
      return { ...document, children: [] };
    },
  };
  await mammoth.convertToHtml(inputOf(bytes), options);
  if (tree === undefined) throw new Error('mammoth gave no document');
  return tree;
}

/** mammoth wants `buffer` in Node and `arrayBuffer` in browsers; each ignores the other. */
function inputOf(bytes: Uint8Array): Parameters<typeof mammoth.convertToHtml>[0] {
  const arrayBuffer = Uint8Array.from(bytes).buffer;
  return { arrayBuffer, buffer: arrayBuffer } as { arrayBuffer: ArrayBuffer };
}

function describeBox(text: string, blocks: readonly Block[]): string {
  const start = text.slice(0, 60);
  const isKept = blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      text.includes(plainText(block.children)) &&
      plainText(block.children) !== '',
  );
  return isKept
    ? `Hộp văn bản «${start}» thành đoạn văn thường: hãy xem lại chỗ đứng của đoạn này.`
    : `Hộp văn bản «${start}» không được chuyển: hãy chép lại nếu cần.`;
}
