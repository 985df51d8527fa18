import { isWordName } from './choose-file.ts';

type TakeDrop = (document: File, others: readonly File[]) => void;

/**
 * Takes documents that are dropped anywhere on the page, with what is dropped together with them.
 * Any other file that nobody takes must not replace the page.
 *
 * @returns stops taking them
 */
export function takeWordDrops(root: Document, onDrop: TakeDrop): () => void {
  const over = (event: DragEvent): void => {
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  };
  const drop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    const document = files.find(({ name }) => isWordName(name));
    if (document === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onDrop(
      document,
      files.filter((file) => file !== document),
    );
  };
  const keepPage = (event: DragEvent): void => {
    if (hasFiles(event)) event.preventDefault();
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

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
