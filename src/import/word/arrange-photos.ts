import { toSlug } from '../../text/slug.ts';
import { imageFormat } from './image-format.ts';
import { readCaption, type Caption } from '../blocks/read-caption.ts';
import type { SplitBlock } from './split-paragraphs.ts';
import type { DraftPhoto } from './story-draft.ts';
import { plainText, type ImportedImage } from '../blocks/blocks.ts';
import type { BodyBlock } from '../blocks/to-mdast.ts';

interface Arranged {
  blocks: BodyBlock[];
  photos: DraftPhoto[];
  lost: string[];
}

const GALLERY =
  /^(?:một (?:số|vài) |các |những )?(?:hình )?ảnh(?: (?:tại|của|về|trong|hoạt động|hội nghị|buổi|lễ).*)?\s*[:.…]*$/iu;
const MADE_BY_WORD =
  /automatically generated|tự động tạo|^(?:picture|image|hình ảnh|ảnh) ?\d*$|\.(?:jpe?g|png)$/iu;

/** Puts photos where their images stand, with the captions below them; a block of photos becomes a gallery. */
export function arrangePhotos(
  blocks: readonly SplitBlock[],
  images: readonly ImportedImage[],
): Arranged {
  const desk = new PhotoDesk(images);
  const arranged: BodyBlock[] = [];
  /** Photos since the gallery's heading, while it lasts. */
  let gallery: string[] | undefined;
  const closeGallery = () => {
    if (gallery !== undefined && gallery.length > 0)
      arranged.push({ kind: 'gallery', names: gallery, isOpen: false });
    gallery = undefined;
  };
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (block.kind === 'image') {
      const group = groupAt(blocks, index);
      const names = desk.take(group.images, group.caption);
      if (gallery === undefined)
        arranged.push(...names.map((name) => ({ kind: 'photo' as const, name })));
      else gallery.push(...names);
      index += group.length - 1;
    } else {
      closeGallery();
      if (isGalleryHeading(block, blocks[index + 1])) gallery = [];
      arranged.push(block);
    }
  }
  closeGallery();
  return { blocks: openLastGallery(arranged), photos: desk.photos, lost: desk.lost };
}

/** The last gallery, when it is all that is left, takes also what is added to the list later. */
function openLastGallery(blocks: readonly BodyBlock[]): BodyBlock[] {
  const last = blocks.findLastIndex(({ kind }) => kind === 'gallery');
  return blocks.map((block, index) =>
    index === last && block.kind === 'gallery' ? { ...block, isOpen: true } : block,
  );
}

function isGalleryHeading(block: SplitBlock, next: SplitBlock | undefined): boolean {
  return (
    block.kind === 'paragraph' &&
    block.list === undefined &&
    next?.kind === 'image' &&
    GALLERY.test(plainText(block.children))
  );
}

interface Group {
  images: number[];
  caption: Caption;
  /** Blocks that it takes. */
  length: number;
}

/** Images in a row and up to two lines below them: the caption and the credit. */
function groupAt(blocks: readonly SplitBlock[], start: number): Group {
  const images: number[] = [];
  let end = start;
  for (let block = blocks[end]; block?.kind === 'image'; block = blocks[end]) {
    images.push(block.image);
    end += 1;
  }
  const first = captionAt(blocks, end);
  if (first === undefined) return { images, caption: {}, length: end - start };
  const second = first.credit === undefined ? captionAt(blocks, end + 1) : undefined;
  const isCredit = second?.credit !== undefined && second.caption === undefined;
  return isCredit
    ? { images, caption: { ...first, credit: second.credit }, length: end + 2 - start }
    : { images, caption: first, length: end + 1 - start };
}

function captionAt(blocks: readonly SplitBlock[], index: number): Caption | undefined {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' || isGalleryHeading(block, blocks[index + 1])) return undefined;
  return readCaption(block);
}

/** Names the photos of a story and tells which images are none. */
class PhotoDesk {
  readonly photos: DraftPhoto[] = [];
  readonly lost: string[] = [];
  readonly #images: readonly ImportedImage[];

  constructor(images: readonly ImportedImage[]) {
    this.#images = images;
  }

  /** The names of the images that became photos; a caption belongs to each of a row. */
  take(images: readonly number[], caption: Caption): string[] {
    const names = images.flatMap((image) => this.#takeOne(image, caption) ?? []);
    if (names.length === 0 && caption.caption !== undefined)
      this.lost.push(`Chú thích «${caption.caption}» không còn ảnh: hãy thêm ảnh rồi gõ lại.`);
    return names;
  }

  #takeOne(index: number, { caption, credit }: Caption): string | undefined {
    const image = this.#images[index];
    if (image === undefined) return undefined;
    const which = caption === undefined ? `Hình thứ ${String(index + 1)}` : `Hình «${caption}»`;
    const format = imageFormat(image.bytes);
    if ('refused' in format) {
      this.lost.push(
        `${which} (${format.refused}) không dùng được: hãy thay bằng ảnh JPEG hoặc PNG.`,
      );
      return undefined;
    }
    if (this.photos.some(({ bytes }) => isSame(bytes, image.bytes))) {
      this.lost.push(`${which} trùng với một ảnh đã có: ảnh chỉ đặt một lần.`);
      return undefined;
    }
    const number = String(this.photos.length + 1).padStart(2, '0');
    const words = toSlug(caption ?? '', 40);
    const name = `${['anh', number, words].filter((part) => part !== '').join('-')}.${format.extension}`;
    const alt = image.alt?.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().slice(0, 300);
    const isMeant = alt !== undefined && alt !== '' && !MADE_BY_WORD.test(alt);
    this.photos.push({ bytes: image.bytes, name, alt: isMeant ? alt : undefined, caption, credit });
    return name;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
