import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { storyDesk } from '../../desk/story-desk.ts';
import { Dialog } from './dialog.tsx';

interface Props {
  /** Chosen at the start. */
  before: readonly string[];
  /** Photos that stand elsewhere in the body: each may stand once. */
  placed: ReadonlySet<string>;
  onDone: (names: readonly string[]) => void;
  onClose: () => void;
}

/** Which of the story's photos to put into the body; new ones can be added on the way. */
export function PhotoDialog({ before, placed, onDone, onClose }: Props): ReactElement {
  const names = useSyncExternalStore(subscribe, photoNames);
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const toggle = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]);
  const add = async (files: readonly File[]) => {
    const added = await storyDesk.photos?.add(files.map((file) => ({ file })));
    const fresh = (added ?? []).filter((name) => name !== undefined && !placed.has(name));
    setChosen((others) => [...new Set([...others, ...fresh.map(String)])]);
  };
  return (
    <Dialog
      title="Chèn ảnh vào bài"
      done={chosen.length > 1 ? `Chèn bộ ${String(chosen.length)} ảnh` : 'Chèn ảnh'}
      onDone={() => {
        const inOrder = photoNames().filter((name) => chosen.includes(name));
        if (inOrder.length > 0) onDone(inOrder);
        else onClose();
      }}
      onClose={onClose}
    >
      <FileButton onFiles={(files) => void add(files)} />
      {names.length === 0 ? <p>Bài chưa có ảnh nào. Hãy thêm ảnh từ máy.</p> : null}
      <ul className="photo-choice">
        {names.map((name, index) => (
          <Choice
            key={name}
            {...{ name, index, isPlaced: placed.has(name), isChosen: chosen.includes(name) }}
            onToggle={() => toggle(name)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function FileButton({ onFiles }: { onFiles: (files: readonly File[]) => void }): ReactElement {
  return (
    <p>
      <label className="desk-dialog__file">
        Thêm ảnh từ máy
        <input
          type="file"
          multiple
          accept="image/*,.heic,.heif"
          onChange={(event) => onFiles([...(event.target.files ?? [])])}
        />
      </label>
    </p>
  );
}

interface ChoiceProps {
  name: string;
  index: number;
  isChosen: boolean;
  isPlaced: boolean;
  onToggle: () => void;
}

function Choice({ name, index, isChosen, isPlaced, onToggle }: ChoiceProps): ReactElement {
  return (
    <li>
      <label>
        <img src={storyDesk.photos?.urlOf(name) || undefined} alt="" loading="lazy" />
        <span>
          <input type="checkbox" checked={isChosen} disabled={isPlaced} onChange={onToggle} /> Ảnh{' '}
          {index + 1}
          {isPlaced ? ' (đã có trong bài)' : ''}
        </span>
      </label>
    </li>
  );
}

/** The list as one value, which is the same as long as the list is. */
let last: readonly string[] = [];

function photoNames(): readonly string[] {
  const now = storyDesk.photos?.names() ?? [];
  if (now.length !== last.length || now.some((name, index) => name !== last[index])) last = now;
  return last;
}

function subscribe(listener: () => void): () => void {
  storyDesk.addEventListener('change', listener);
  return () => storyDesk.removeEventListener('change', listener);
}
