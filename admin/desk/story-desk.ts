/** A photo on its way into the story's list, with what is known of it. */
export interface IncomingPhoto {
  file: File;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** The photo list of the story in the form. */
export interface PhotoDesk {
  /** File names in the order of the list. */
  names(): readonly string[];
  /** Address to show a photo with; empty while it is being read. */
  urlOf(name: string): string;
  /**
   * Prepares the photos, stores them with the draft and appends them to the list. Refusals are shown
   * by the desk itself and leave the others alone.
   *
   * @returns one entry for each photo, in order: its file name in the story (that of the photo that
   *   is there already for a duplicate), or undefined where it was refused
   */
  add(photos: readonly IncomingPhoto[]): Promise<readonly (string | undefined)[]>;
}

/** The body of the story in the form. */
export interface BodyDesk {
  isEmpty(): boolean;
  /** Puts photos of the list at the cursor, several as one gallery, and gives the body the focus. */
  insertPhotos(names: readonly string[]): void;
  /** Takes over a whole body in the dialect; one step for undo. */
  replace(body: string): void;
}

/**
 * Where the widgets of one story meet: Decap shows them as strangers to each other. There is one form
 * at a time, so there is one desk; a widget takes its place when it is mounted.
 */
class StoryDesk extends EventTarget {
  #photos: PhotoDesk | undefined;
  #body: BodyDesk | undefined;

  get photos(): PhotoDesk | undefined {
    return this.#photos;
  }

  get body(): BodyDesk | undefined {
    return this.#body;
  }

  /** @returns takes the place away again */
  placePhotos(desk: PhotoDesk): () => void {
    this.#photos = desk;
    this.announce();
    return () => {
      if (this.#photos === desk) this.#photos = undefined;
      this.announce();
    };
  }

  /** @returns takes the place away again */
  placeBody(desk: BodyDesk): () => void {
    this.#body = desk;
    this.announce();
    return () => {
      if (this.#body === desk) this.#body = undefined;
      this.announce();
    };
  }

  /** Says that photos came, went, moved or can be shown now: the event `change`. */
  announce(): void {
    this.dispatchEvent(new Event('change'));
  }
}

export const storyDesk = new StoryDesk();
