import type { PhotoFocus } from '../../../src/model/photo-focus.ts';
import { readPlacement } from '../../../src/story/index.ts';
import {
  dropDraftFile,
  filesInMemory,
  onStateChange,
  storedField,
} from '../../decap/draft-files.ts';
import { changeField, fieldValue, takenFileNames } from '../../decap/state.ts';
import { readPhotos, type PhotoList } from './listed-photos.ts';
import type { PhotoDraft } from './photo-draft.ts';

/** What Decap hands the control to keep and show files with. */
export interface DecapFiles {
  persist(file: File): Promise<unknown>;
  getAsset(name: string): { path: string; url: string };
}

/** Decap's stand-in for a file that is being read. */
const BEING_READ = 'empty.svg';

/**
 * The entry in Decap's form. It is read from the store: Decap does not hand a new value on to a
 * control while any file of the entry is being read.
 */
export function decapDraft(files: DecapFiles): PhotoDraft {
  let last: { value: unknown; photos: PhotoList } | undefined;
  let written: PhotoList | undefined;
  return {
    photos: () => {
      const value = storedField('photos');
      if (last === undefined || last.value !== value) {
        // What was just written keeps its objects, so that only changed cards are drawn again.
        last = { value, photos: written ?? readPhotos(fieldValue('photos')) };
        written = undefined;
      }
      return last.photos;
    },
    setPhotos: (photos) => {
      written = photos;
      changeField('photos', photos);
    },
    placed: () => readPlacement(bodyText()).photos,
    cover: () => ({
      src: fieldValue('cover') as string | undefined,
      focus: fieldValue('coverFocus') as PhotoFocus | undefined,
    }),
    setCover: ({ src, focus }) => {
      changeField('cover', src);
      changeField('coverFocus', focus);
    },
    hasFile: (name) => takenFileNames().has(name),
    keepFile: async (file) => {
      await files.persist(file);
    },
    dropFile: dropDraftFile,
    urlOf: (name) => {
      const { path, url } = files.getAsset(name);
      return path === BEING_READ ? '' : url;
    },
    onChange: followWatched,
  };
}

function bodyText(): string {
  const body = fieldValue('body');
  return typeof body === 'string' ? body : '';
}

function followWatched(listener: () => void): () => void {
  let before = watched();
  return onStateChange(() => {
    const now = watched();
    if (now.every((value, index) => value === before[index])) return;
    before = now;
    listener();
  });
}

/** What the desk shows; the same objects as long as nothing of it has changed. */
function watched(): unknown[] {
  return [storedField('photos'), storedField('cover'), storedField('coverFocus'), filesInMemory()];
}
