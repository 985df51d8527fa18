import { tidyText } from '../../blocks/tidy-inlines.ts';
import type { PastedImage } from '../clipboard.ts';
import { attribute, readDeclarations } from '../html/declarations.ts';
import { elementsIn } from '../html/html-query.ts';
import type { HtmlElement } from '../html/html-tree.ts';
import { readDataAddress } from './image-bytes.ts';
import { quote, type LostLines } from '../lost-lines.ts';
import { matchRtfImages } from './match-rtf-images.ts';
import type { RtfImage } from './rtf-images.ts';
import { isDrawing, isTextBox } from './word-shapes.ts';

const LONGEST_ALT = 300;
const LONGEST_HOST = 60;
const MOST_IMAGES = 100;
/** A dot that tells a server who read a letter. */
const TINY_PX = 2;
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;
const NO_EMOJI = /^[\d#*]*$/u;
/** Names of files and what programs say themselves of an image describe nothing. */
const MADE_BY_PROGRAM =
  /automatically generated|tự động tạo|^(?:picture|image|graphic|hình ảnh|ảnh|photo|img) ?\d*$|^\S+\.(?:jpe?g|png|gif|webp|heic)$/iu;
const TEXT_BOX_ALT = /^(?:text box|hộp văn bản)\s*:?\s*/iu;
const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-srcset', 'srcset'];

/** What stands where an image stood. */
export type ImageReading =
  { kind: 'image'; image: number } | { kind: 'text' | 'box'; text: string } | { kind: 'nothing' };

const NOTHING: ImageReading = { kind: 'nothing' };

/** Takes the images whose bytes came along, and says of all others what to do. */
export class ImageDesk {
  readonly images: PastedImage[] = [];
  readonly #lost: LostLines;
  readonly #rtf: ReadonlyMap<HtmlElement, RtfImage>;
  #seen = 0;

  constructor(root: HtmlElement, rtfImages: readonly RtfImage[], lost: LostLines) {
    this.#lost = lost;
    this.#rtf = matchRtfImages(
      elementsIn(root, 'img').filter((img) => isFile(img) && !isTextBox(img)),
      rtfImages,
    );
  }

  /** @param caption what stands below it, for the message */
  read(img: HtmlElement, caption: string): ImageReading {
    const alt = tidyText(attribute(img, 'alt').slice(0, 2 * LONGEST_ALT)).trim();
    const emoji = tidyText(attribute(img, 'data-emoji') || alt).trim();
    if (EMOJI.test(emoji) && !NO_EMOJI.test(emoji)) return { kind: 'text', text: emoji };
    // Google Docs shows the boxes of a checklist as images.
    if (attribute(img, 'aria-roledescription') === 'checkbox')
      return { kind: 'box', text: alt === 'checked' ? '☑ ' : '☐ ' };
    if (isTiny(img)) return NOTHING;
    this.#seen += 1;
    const bytes = readDataAddress(attribute(img, 'src')) ?? this.#rtf.get(img)?.bytes;
    // Pages that load images late show an empty one until then.
    if (bytes === undefined || isLate(img)) {
      if (isDrawing(img)) this.#loseDrawing(alt);
      else this.#lose(img, caption === '' ? (describe(alt) ?? '') : caption);
      return NOTHING;
    }
    if (this.images.length >= MOST_IMAGES) {
      this.#lost.add('tooManyImages');
      return NOTHING;
    }
    const described = describe(alt);
    this.images.push({ bytes, ...(described === undefined ? {} : { alt: described }) });
    return { kind: 'image', image: this.images.length - 1 };
  }

  #lose(img: HtmlElement, words: string): void {
    const which = words === '' ? `Ảnh thứ ${String(this.#seen)}` : `Ảnh ${quote(words)}`;
    const address = linkedAddress(img);
    if (isFile(img))
      this.#lost.addLine(
        `${which} chưa dán được vì chỉ là đường dẫn tới máy của bạn: hãy dùng «Nhập từ Word», hoặc thêm tệp ảnh ở mục «Ảnh».`,
      );
    else if (/^data:/iu.test(address) || address === '')
      this.#lost.addLine(
        `${which} không phải ảnh JPEG, PNG, WebP hoặc GIF nên không dán được: hãy thêm ảnh ở mục «Ảnh».`,
      );
    else
      this.#lost.addLine(
        `${which} nằm ở trang khác${hostOf(address)} nên không chèn thẳng được: hãy tải ảnh về máy rồi thêm ở mục «Ảnh».`,
      );
  }

  /** Word shows other programs a picture of what it drew; its words say what was in it. */
  #loseDrawing(alt: string): void {
    const words = alt.replace(TEXT_BOX_ALT, '');
    this.#lost.addLine(
      words === ''
        ? 'Hộp văn bản, biểu đồ hoặc hình vẽ của Word không dán được: hãy gõ lại chữ hoặc chụp thành ảnh.'
        : `Hộp văn bản, biểu đồ hoặc hình vẽ ${quote(words)} không dán được: hãy gõ lại chữ hoặc chụp thành ảnh.`,
    );
  }
}

function describe(alt: string): string | undefined {
  if (alt === '' || MADE_BY_PROGRAM.test(alt)) return undefined;
  return Array.from(alt).slice(0, LONGEST_ALT).join('').trim();
}

function isFile(img: HtmlElement): boolean {
  return /^(?:file:|[a-z]:[\\/]|cid:)/iu.test(attribute(img, 'src').trim());
}

function isTiny(img: HtmlElement): boolean {
  const style = readDeclarations(attribute(img, 'style'));
  const sides = [
    attribute(img, 'width') || style.get('width'),
    attribute(img, 'height') || style.get('height'),
  ];
  return sides.some((side) => /^\d/u.test(side ?? '') && Number.parseFloat(side ?? '') <= TINY_PX);
}

function linkedAddress(img: HtmlElement): string {
  const src = attribute(img, 'src').trim();
  return /^(?:https?:)?\/\//iu.test(src) ? src : (lateAddress(img) ?? src);
}

function isLate(img: HtmlElement): boolean {
  return /^(?:https?:)?\//iu.test(lateAddress(img) ?? '');
}

/** Where the address of an image stands until it is loaded. */
function lateAddress(img: HtmlElement): string | undefined {
  const late = LATE.map((name) => attribute(img, name).trim()).find((each) => each !== '');
  return late?.slice(0, 2_000).split(/\s/u, 1)[0];
}

function hostOf(address: string): string {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  const inner = whole.replace(/^blob:/iu, '').slice(0, 2_000);
  const host = /^https?:/iu.test(inner) && URL.canParse(inner) ? new URL(inner).hostname : '';
  return host === '' ? '' : ` (${host.slice(0, LONGEST_HOST)})`;
}
