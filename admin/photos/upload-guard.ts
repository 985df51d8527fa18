import { showNotice } from '../findings/notice.ts';
import { takenFileNames } from '../decap/state.ts';
import { checkUpload } from './check-upload.ts';
import { HEAD_BYTES } from './sniff-image.ts';

/**
 * Looks at every file before Decap's media library does: refuses what is no image, and gives the
 * rest a name that is free, so that Decap has nothing to ask.
 */
export function guardUploads(root: Document): void {
  root.addEventListener('change', guard, { capture: true });
}

/** Events that this module made itself and that must pass. */
const checked = new WeakSet<Event>();

function guard(event: Event): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.type !== 'file' || checked.has(event)) return;
  const file = input.files?.[0];
  if (file === undefined) return;
  event.stopImmediatePropagation();
  void checkThenPass(input, file);
}

async function checkThenPass(input: HTMLInputElement, file: File): Promise<void> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const verdict = checkUpload(
    { name: file.name, size: file.size, head },
    { imagesOnly: input.accept.startsWith('image/'), taken: takenFileNames() },
  );
  if ('refused' in verdict) {
    input.value = '';
    showNotice(verdict.refused);
    return;
  }
  const renamed = new DataTransfer();
  renamed.items.add(new File([file], verdict.name, { type: file.type }));
  input.files = renamed.files;
  const event = new Event('change', { bubbles: true });
  checked.add(event);
  input.dispatchEvent(event);
}
