import { useCallback, useEffect, useState } from 'react';
import { storyDesk } from '../desk/story-desk.ts';
import { chooseWordFile } from './choose-file.ts';
import { takeWordDrops } from './word-drops.ts';

/** The file that is being imported; another turn is another dialog, even for the same file. */
export interface ChosenFile {
  file: File;
  turn: number;
}

interface Choosing {
  chosen: ChosenFile | undefined;
  choose(): void;
  close(): void;
}

/** A document from the system's window or dropped on the form. */
export function useChosenFile(): Choosing {
  const [chosen, setChosen] = useState<ChosenFile>();
  const choose = useCallback(
    () =>
      chooseWordFile((file) => setChosen((before) => ({ file, turn: (before?.turn ?? 0) + 1 }))),
    [],
  );
  const close = useCallback(() => setChosen(undefined), []);
  useEffect(
    () =>
      takeWordDrops(document, (file, others) => {
        // One at a time: what is open may be half done.
        setChosen((before) => before ?? { file, turn: 0 });
        void others.then((files) => storyDesk.photos?.add(files.map((each) => ({ file: each }))));
      }),
    [],
  );
  return { chosen, choose, close };
}
