import { useCallback, useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { decapForm } from './decap-form.ts';
import type { FilledStory } from './fill-story.ts';
import { ImportOutcome } from './import-outcome.tsx';
import { useChosenFile } from './use-chosen-file.ts';
import type { WordDialog } from './word-dialog.tsx';

type Dialog = typeof WordDialog;

const NOT_LOADED = 'Chưa tải được phần nhập từ Word. Hãy kiểm tra kết nối mạng rồi thử lại.';

/** Stands above the form of a story: begins it with a Word file, and leads to the guide. */
export function StoryBar(): ReactElement {
  const { chosen, choose, close } = useChosenFile();
  const [outcomes, setOutcomes] = useState<readonly FilledStory[]>([]);
  const { Dialog, hasFailed } = useDialog(chosen !== undefined);
  const filled = outcomes.at(-1);
  const keepOutcome = useCallback((next: FilledStory) => setOutcomes((all) => [...all, next]), []);
  return (
    <div className="story-bar">
      <button type="button" className="chief" aria-haspopup="dialog" onClick={choose}>
        Nhập từ Word
      </button>
      <span className="drop-hint">hoặc thả tệp .docx vào đây</span>
      <a href="../huong-dan/nguoi-viet/" target="_blank" rel="noreferrer">
        Hướng dẫn
      </a>
      {hasFailed && <p role="alert">{NOT_LOADED}</p>}
      {filled !== undefined && (
        <ImportOutcome key={`outcome-${String(outcomes.length)}`} filled={filled} />
      )}
      {chosen !== undefined && Dialog !== undefined && (
        <Dialog
          key={`turn-${String(chosen.turn)}`}
          file={chosen.file}
          form={decapForm}
          onFilled={keepOutcome}
          onChooseAgain={choose}
          onClose={close}
        />
      )}
    </div>
  );
}

interface LoadedDialog {
  Dialog?: ComponentType<Parameters<Dialog>[0]>;
  hasFailed: boolean;
}

/** The dialog, loaded when it is first needed. */
function useDialog(isNeeded: boolean): LoadedDialog {
  const [loaded, setLoaded] = useState<LoadedDialog>({ hasFailed: false });
  useEffect(() => {
    if (!isNeeded) return;
    import('./word-dialog.tsx').then(
      ({ WordDialog }) => setLoaded({ Dialog: WordDialog, hasFailed: false }),
      () => setLoaded({ hasFailed: true }),
    );
  }, [isNeeded]);
  return loaded;
}
