import {
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type ReactElement,
} from 'react';
import { AddPhotos } from './add-photos.tsx';
import { bringsFiles, droppedFiles, inOrder } from './dropped-files.ts';
import { IncomingList } from './incoming-list.tsx';
import { ListTools } from './list-tools.tsx';
import { PhotoCards } from './photo-cards.tsx';
import type { PhotoShelf } from './photo-shelf.ts';
import { StatusLine } from './status-line.tsx';

interface Props {
  shelf: PhotoShelf;
  /** Decap's label of the field points here. */
  id: string;
}

/** The list of photos with everything that can be done with it; files may be dropped anywhere on it. */
export function DeskView({ shelf, id }: Props): ReactElement {
  useVersion(shelf);
  useEffect(() => shelf.readPictures());
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const add = useCallback(
    (files: readonly File[]) => void shelf.add(files.map((file) => ({ file }))),
    [shelf],
  );
  const drop = useFileDrop(add);
  const photos = shelf.photos();
  return (
    <div
      className="photo-desk"
      id={id}
      role="group"
      aria-label="Ảnh của bài"
      data-dropping={drop.isOver}
      {...drop.handlers}
    >
      <AddPhotos hasPhotos={photos.length > 0} onFiles={add} />
      <IncomingList incoming={shelf.incoming} />
      <StatusLine shelf={shelf} />
      {photos.length === 0 ? null : (
        <>
          <ListTools shelf={shelf} photos={photos} selected={selected} onSelect={setSelected} />
          <PhotoCards shelf={shelf} photos={photos} selected={selected} onSelect={setSelected} />
        </>
      )}
    </div>
  );
}

function useVersion(shelf: PhotoShelf): void {
  const subscribe = useCallback(
    (listener: () => void) => {
      shelf.addEventListener('change', listener);
      return () => shelf.removeEventListener('change', listener);
    },
    [shelf],
  );
  useSyncExternalStore(subscribe, () => shelf.version);
}

/** Takes files and folders that are dropped; dragging a photo of the list is none of its business. */
function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    setIsOver(true);
  };
  const leave = (event: DragEvent): void => {
    const { currentTarget, relatedTarget } = event;
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false);
  };
  const drop = (event: DragEvent): void => {
    if (!bringsFiles(event.dataTransfer)) return;
    event.preventDefault();
    setIsOver(false);
    void droppedFiles(event.dataTransfer).then((files) => onFiles(inOrder(files)));
  };
  return {
    isOver,
    handlers: { onDragEnter: over, onDragOver: over, onDragLeave: leave, onDrop: drop },
  };
}
