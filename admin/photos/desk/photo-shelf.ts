import type { IncomingPhoto, PhotoDesk } from '../../desk/story-desk.ts';
import type { PreparedPhoto } from '../prepare-photo.ts';
import type { PreparePool } from '../prepare/prepare-pool.ts';
import { IncomingPhotos } from './incoming-photos.ts';
import {
  changePhoto,
  fillCredit,
  movePhoto,
  placeOf,
  removePhoto,
  type ListedPhoto,
  type PhotoList,
} from './listed-photos.ts';
import type { Cover, PhotoDraft } from './photo-draft.ts';
import { PHRASES } from './phrases.ts';
import { Thumbnails } from './thumbnails.ts';

/** A part of a photo's card that should have the focus once it is shown. */
export interface FocusWish {
  src: string;
  part: string;
}

/** What was done last, for the status line, and how to take it back. */
export interface Status {
  text: string;
  undo?: (() => void) | undefined;
}

/** The list of photos and everything that can be done with it; the view shows it and calls it. */
export class PhotoShelf extends EventTarget implements PhotoDesk {
  readonly incoming: IncomingPhotos;
  status: Status = { text: '' };
  /** Another number after every change, so that a view knows of it. */
  version = 0;
  readonly #draft: PhotoDraft;
  readonly #thumbnails = new Thumbnails();
  readonly #read = new Map<string, string>();
  readonly #pool: PreparePool;
  readonly #unfollow: () => void;
  #wish: FocusWish | undefined;

  constructor(draft: PhotoDraft, pool: PreparePool) {
    super();
    this.#draft = draft;
    this.#pool = pool;
    const changed = (): void => this.#announce();
    this.incoming = new IncomingPhotos(
      pool,
      (photo, incoming) => this.#takeIn(photo, incoming),
      changed,
    );
    this.#unfollow = draft.onChange(changed);
  }

  close(): void {
    this.#unfollow();
    this.#pool.close();
    this.#thumbnails.close();
  }

  photos(): PhotoList {
    return this.#draft.photos();
  }

  cover(): Cover {
    return this.#draft.cover();
  }

  names(): readonly string[] {
    return this.#draft.photos().map(({ src }) => src);
  }

  urlOf(name: string): string {
    return this.#thumbnails.urlOf(name) ?? this.#draft.urlOf(name);
  }

  /** As {@link urlOf}, from what is at hand: reads nothing, so that a view may ask while it renders. */
  pictureOf(name: string): string {
    return this.#thumbnails.urlOf(name) ?? this.#read.get(name) ?? '';
  }

  /** Reads the files of photos that were there before; `change` tells when one can be shown. */
  readPictures(): void {
    for (const name of this.names().filter((each) => this.pictureOf(each) === '')) {
      const url = this.#draft.urlOf(name);
      if (url === '') continue;
      this.#read.set(name, url);
      this.#announce();
    }
  }

  async add(photos: readonly IncomingPhoto[]): Promise<readonly (string | undefined)[]> {
    return this.incoming.add(photos);
  }

  change(src: string, change: Partial<ListedPhoto>): void {
    this.#draft.setPhotos(changePhoto(this.#draft.photos(), src, change));
  }

  /**
   * @param to place that the photo has afterwards
   * @param part of its card that keeps the focus
   */
  move(src: string, to: number, part?: string): void {
    const photos = this.#draft.photos();
    const from = placeOf(photos, src);
    const moved = movePhoto(photos, src, to);
    const place = placeOf(moved, src);
    if (place === from) {
      this.#tell({ text: PHRASES.atEnd(from) });
      return;
    }
    if (part !== undefined) this.#wish = { src, part };
    this.#draft.setPhotos(moved);
    this.#tell({ text: PHRASES.moved(from, place, moved.length) });
  }

  remove(src: string): void {
    const photos = this.#draft.photos();
    const place = placeOf(photos, src);
    const photo = photos[place];
    if (photo === undefined) return;
    const cover = this.#draft.cover();
    const isPlaced = this.#draft.placed().has(src);
    this.#draft.setPhotos(removePhoto(photos, src));
    if (cover.src === src) this.#draft.setCover({});
    const file = this.#draft.dropFile(src);
    const undo = (): void => void this.#putBack({ photo, place, file, cover });
    this.#tell({ text: PHRASES.removed(place, isPlaced), undo });
  }

  /** @param src the photo, or undefined to leave the first photo in its place */
  makeCover(src: string | undefined): void {
    const before = this.#draft.cover();
    this.#draft.setCover({ src });
    const place = src === undefined ? -1 : placeOf(this.#draft.photos(), src);
    this.#tell({ text: PHRASES.cover(place), undo: () => this.#restoreCover(before) });
  }

  setFocus(src: string, { x, y }: { x: number; y: number }): void {
    const isMiddle = x === 50 && y === 50;
    this.#draft.setCover({ src, focus: isMiddle ? undefined : { x, y } });
  }

  fillCredit(credit: string, isForAll: boolean): void {
    const before = this.#draft.photos();
    const filled = fillCredit(before, credit, isForAll);
    const count = filled.filter((photo, index) => photo.credit !== before[index]?.credit).length;
    this.#draft.setPhotos(filled);
    const undo = (): void => {
      const credits = new Map(before.map((photo) => [photo.src, photo.credit]));
      const photos = this.#draft.photos();
      this.#draft.setPhotos(
        photos.map((photo) =>
          credits.has(photo.src) ? { ...photo, credit: credits.get(photo.src) } : photo,
        ),
      );
      this.#tell({ text: PHRASES.undone });
    };
    this.#tell({ text: PHRASES.credited(count, credit), undo: count === 0 ? undefined : undo });
  }

  tell(text: string): void {
    this.#tell({ text });
  }

  focusOn(src: string, part: string): void {
    this.#wish = { src, part };
    this.#announce();
  }

  /** The wish, once. */
  takeFocusWish(): FocusWish | undefined {
    const wish = this.#wish;
    this.#wish = undefined;
    return wish;
  }

  async #takeIn(
    prepared: PreparedPhoto,
    { alt, caption, credit }: IncomingPhoto,
  ): Promise<{ name: string; isKnown?: string }> {
    const { name, file, thumbnail } = prepared;
    const texts = {
      alt,
      caption: caption ?? prepared.caption,
      credit: credit ?? prepared.credit,
    };
    const known = placeOf(this.#draft.photos(), name);
    if (known !== -1) {
      this.#completeTexts(name, texts);
      return { name, isKnown: PHRASES.known(known) };
    }
    if (!this.#draft.hasFile(name)) {
      await this.#draft.keepFile(new File([file], name, { type: file.type }));
    }
    if (!this.#draft.hasFile(name)) throw new Error(PHRASES.notKept);
    this.#thumbnails.keep(name, thumbnail);
    this.#draft.setPhotos([...this.#draft.photos(), { src: name, ...written(texts) }]);
    return { name };
  }

  /** A duplicate may know what the photo in the list does not say yet. */
  #completeTexts(name: string, texts: Texts): void {
    const photo = this.#draft.photos().find(({ src }) => src === name);
    const missing = Object.entries(written(texts)).filter(
      ([key]) => (photo?.[key as keyof Texts] ?? '').trim() === '',
    );
    if (missing.length > 0) this.change(name, Object.fromEntries(missing));
  }

  async #putBack({ photo, place, file, cover }: Removed): Promise<void> {
    if (file !== undefined && !this.#draft.hasFile(photo.src)) await this.#draft.keepFile(file);
    const photos = this.#draft.photos();
    this.#wish = { src: photo.src, part: 'alt' };
    if (placeOf(photos, photo.src) === -1) {
      this.#draft.setPhotos(photos.toSpliced(place, 0, photo));
    }
    if (cover.src === photo.src) this.#draft.setCover(cover);
    this.#tell({ text: PHRASES.putBack(place) });
  }

  #restoreCover(cover: Cover): void {
    this.#draft.setCover(cover);
    this.#tell({ text: PHRASES.undone });
  }

  #tell(status: Status): void {
    this.status = status;
    this.#announce();
  }

  #announce(): void {
    this.version += 1;
    this.dispatchEvent(new Event('change'));
  }
}

type Texts = Pick<ListedPhoto, 'alt' | 'caption' | 'credit'>;

interface Removed {
  photo: ListedPhoto;
  place: number;
  file: File | undefined;
  cover: Cover;
}

function written(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text !== undefined && text !== ''),
  );
}
