import { readHex } from './image-bytes.ts';

/** A picture in the RTF that Word writes beside its HTML. */
export interface RtfImage {
  /** Undefined for a metafile, and for what only says that it is a photo. */
  bytes: Uint8Array | undefined;
  widthPx: number | undefined;
  heightPx: number | undefined;
}

/** Groups that show a picture a second time, or one that stands nowhere in the text. */
const ELSEWHERE = new Set([
  'nonshppict',
  'shprslt',
  'listpicture',
  'background',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'mmathPict',
  'themedata',
  'datastore',
]);
const TWIPS_PER_PX = 15;
const MOST_IMAGES = 500;
const WORD = /\\([a-z]+)(-?\d{1,10})? ?/iuy;

interface Group {
  isElsewhere: boolean;
  /** The words of a picture with their numbers, while one is read. */
  picture?: Map<string, number> | undefined;
  hexFrom: number;
  /** Its digits, as far as groups inside it interrupted them. */
  hex: string[];
}

/** The pictures of an RTF text in its order. */
export function readRtfImages(rtf: string): RtfImage[] {
  return rtf.startsWith('{\\rtf') ? new RtfReader(rtf).read() : [];
}

class RtfReader {
  readonly #rtf: string;
  readonly #images: RtfImage[] = [];
  readonly #groups: Group[] = [];
  #at = 0;

  constructor(rtf: string) {
    this.#rtf = rtf;
  }

  read(): RtfImage[] {
    while (this.#at < this.#rtf.length && this.#images.length < MOST_IMAGES) {
      const next = this.#nextSign();
      if (next === -1) break;
      this.#at = next;
      const sign = this.#rtf[next];
      if (sign === '{') this.#open();
      else if (sign === '}') this.#close();
      else this.#readWord();
    }
    return this.#images;
  }

  /** The place of the next brace or backslash. */
  #nextSign(): number {
    const sign = /[{}\\]/gu;
    sign.lastIndex = this.#at;
    return sign.exec(this.#rtf)?.index ?? -1;
  }

  #open(): void {
    const outer = this.#groups.at(-1);
    if (outer !== undefined) this.#keepHex(outer);
    this.#at += 1;
    this.#groups.push({ isElsewhere: outer?.isElsewhere ?? false, hexFrom: this.#at, hex: [] });
  }

  #close(): void {
    const group = this.#groups.pop();
    if (group !== undefined) this.#keepHex(group);
    this.#at += 1;
    const outer = this.#groups.at(-1);
    if (outer !== undefined) outer.hexFrom = this.#at;
    if (group?.picture === undefined || group.isElsewhere) return;
    this.#images.push(imageOf(group.picture, group.hex.join('')));
  }

  #keepHex(group: Group): void {
    if (group.picture !== undefined) group.hex.push(this.#rtf.slice(group.hexFrom, this.#at));
  }

  #readWord(): void {
    const group = this.#groups.at(-1);
    WORD.lastIndex = this.#at;
    const [whole = '\\*', word = '', number] = WORD.exec(this.#rtf) ?? [];
    this.#at += whole.length;
    if (group === undefined) return;
    if (ELSEWHERE.has(word)) group.isElsewhere = true;
    if (word === 'pict') group.picture = new Map();
    group.picture?.set(word, Number(number ?? 1));
    // Behind `\bin` so many bytes stand as they are.
    if (word === 'bin') this.#at += Math.max(0, Number(number ?? 0));
    group.hexFrom = this.#at;
  }
}

function imageOf(words: ReadonlyMap<string, number>, hex: string): RtfImage {
  const isPhoto = words.has('pngblip') || words.has('jpegblip');
  return {
    bytes: isPhoto ? readHex(hex) : undefined,
    widthPx: shownPx(words.get('picwgoal'), words.get('picscalex')),
    heightPx: shownPx(words.get('pichgoal'), words.get('picscaley')),
  };
}

function shownPx(twips: number | undefined, percent: number | undefined): number | undefined {
  return twips === undefined ? undefined : (twips / TWIPS_PER_PX) * ((percent ?? 100) / 100);
}
