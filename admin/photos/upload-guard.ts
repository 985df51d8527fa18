import { showNotice } from '../findings/notice.ts';
import { takenFileNames } from '../decap/state.ts';
import { checkUpload } from './check-upload.ts';
import { isSvg } from './drawing/svg-danger.ts';
import { HEAD_BYTES, sniffImage } from './sniff-image.ts';

/**
 * Takes every file before Decap's media library does: refuses what is no image, makes photos small
 * and private, and gives each a name that is free, so that Decap has nothing to ask.
 */
export function guardUploads(root: Document): void {
  root.addEventListener('change', guard, { capture: true });
}

/** Decap's button; our own parts of the form look at what is chosen themselves. */
const DECAP_UPLOAD = '.nc-fileUploadButton';

/** Events that this module made itself and that must pass. */
const checked = new WeakSet<Event>();

function guard(event: Event): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.type !== 'file' || checked.has(event)) return;
  if (input.closest(DECAP_UPLOAD) === null) return;
  const file = input.files?.[0];
  if (file === undefined) return;
  event.stopImmediatePropagation();
  void checkThenPass(input, file);
}

async function checkThenPass(input: HTMLInputElement, chosen: File): Promise<void> {
  const imagesOnly = input.accept.startsWith('image/');
  const file = await readyToStore(chosen, imagesOnly);
  const verdict =
    'refused' in file
      ? file
      : checkUpload(
          { name: chosen.name, size: file.size, head: await headOf(file) },
          { imagesOnly, taken: takenFileNames() },
        );
  if ('refused' in file || 'refused' in verdict) {
    input.value = '';
    if ('refused' in verdict) showNotice(verdict.refused);
    return;
  }
  const renamed = new DataTransfer();
  renamed.items.add(new File([file], verdict.name, { type: file.type }));
  input.files = renamed.files;
  const event = new Event('change', { bubbles: true });
  checked.add(event);
  input.dispatchEvent(event);
}

/** Photos are prepared, drawings become photos; every other file goes on as it is. */
async function readyToStore(file: File, imagesOnly: boolean): Promise<Blob | { refused: string }> {
  const head = await headOf(file);
  if (imagesOnly && isSvg(head)) {
    const { drawingToPhoto } = await import('./drawing/drawing-to-photo.ts');
    return drawingToPhoto(file);
  }
  if (sniffImage(head) === undefined) return file;
  const { openPreparePool } = await import('./prepare/prepare-pool.ts');
  const result = await openPreparePool().prepare(file);
  return 'refused' in result ? result : result.file;
}

async function headOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
}
