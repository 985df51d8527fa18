import { bringsFiles, droppedFiles, inOrder } from '../photos/desk/dropped-files.ts';
import { isWordName } from './choose-file.ts';

type TakeDrop = (document: File, others: Promise<readonly File[]>) => void;

/**
 * Takes documents that are dropped anywhere on the page, with what is dropped together with them.
 * Any other file that nobody takes must not replace the page.
 *
 * @returns stops taking them
 */
export function takeWordDrops(root: Document, onDrop: TakeDrop): () => void {
  const over = (event: DragEvent): void => {
    if (event.defaultPrevented || !bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  };
  const drop = (event: DragEvent): void => {
    const { dataTransfer, target } = event;
    const document = [...(dataTransfer?.files ?? [])].find(({ name }) => isWordName(name));
    if (dataTransfer === null || document === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // Who looked forward to the drop would wait for it for ever.
    target?.dispatchEvent(new DragEvent('dragleave', { bubbles: true }));
    onDrop(document, droppedFiles(dataTransfer).then(withoutDocuments));
  };
  const keepPage = (event: DragEvent): void => {
    if (bringsFiles(event.dataTransfer)) event.preventDefault();
  };
  root.addEventListener('dragover', over);
  root.addEventListener('drop', drop, { capture: true });
  root.addEventListener('drop', keepPage);
  return () => {
    root.removeEventListener('dragover', over);
    root.removeEventListener('drop', drop, { capture: true });
    root.removeEventListener('drop', keepPage);
  };
}

function withoutDocuments(files: readonly File[]): readonly File[] {
  return inOrder(files).filter(({ name }) => !isWordName(name));
}
