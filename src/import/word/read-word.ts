import docxReader from 'mammoth/lib/docx/docx-reader.js';
import { checkWordFile } from './check-file.ts';
import type { ImageSource, MammothDocument } from './mammoth-tree.ts';
import { openPackage, type WordPackage } from './open-package.ts';
import { readBlocks } from './read-blocks.ts';
import { NotWordError } from './refusals.ts';
import { mainPart, readPackageFacts, readStyleFonts, STYLES_PART } from './word-package.ts';
import {
  plainText,
  type Block,
  type ImportedDocument,
  type ImportedImage,
} from '../blocks/blocks.ts';

/**
 * Reads a .docx file, in Node and in browsers. Nothing outside of the file is asked for, and macros
 * in it are not looked at.
 *
 * @throws {NotWordError} when the bytes are not a Word document that can be read.
 */
export async function readWord(bytes: Uint8Array): Promise<ImportedDocument> {
  checkWordFile(bytes);
  try {
    return await readPackage(await openPackage(bytes));
  } catch (error) {
    if (error instanceof NotWordError) throw error;
    throw new NotWordError('damaged', { cause: error });
  }
}

async function readPackage(parts: WordPackage): Promise<ImportedDocument> {
  const facts = readPackageFacts(await textOf(parts, mainPart(await textOf(parts, '_rels/.rels'))));
  const fontOf = readStyleFonts(await textOf(parts, STYLES_PART));
  const read = readBlocks(await readTree(parts), fontOf);
  const lost = [
    ...facts.textBoxes.filter((text) => text !== '').map((text) => describeBox(text, read.blocks)),
    ...facts.objects.map((each) => `Bỏ qua ${each}: hãy thay bằng ảnh chụp hoặc bảng.`),
    ...(read.hasMergedCells ? ['Ô gộp trong bảng được tách ra: hãy xem lại bảng.'] : []),
  ];
  return { blocks: read.blocks, notes: read.notes, images: await readImages(read.images), lost };
}

async function textOf(parts: WordPackage, path: string): Promise<string> {
  return parts.exists(path) ? parts.readText(path) : '';
}

async function readTree(parts: WordPackage): Promise<MammothDocument> {
  const { value } = await docxReader.read({
    exists: parts.exists,
    read: (path, encoding) =>
      encoding === undefined ? parts.readBytes(path) : parts.readText(path),
  });
  return value;
}

/** One after the other: each may be large. An image that cannot be read has no bytes. */
async function readImages(sources: readonly ImageSource[]): Promise<ImportedImage[]> {
  const images: ImportedImage[] = [];
  for (const { altText, read } of sources) {
    const bytes = await read().catch((error: unknown) => {
      if (error instanceof NotWordError) throw error;
      return new Uint8Array();
    });
    images.push({ bytes, alt: altText });
  }
  return images;
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
