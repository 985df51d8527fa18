import { useState, type ReactElement } from 'react';
import { news } from '../../src/model/index.ts';
import type { FilledStory } from './fill-story.ts';
import type { Undo } from './undo-import.ts';

/** What an import brought, and the way back. */
export function ImportOutcome({ filled }: { filled: FilledStory }): ReactElement {
  const [isUndone, setUndone] = useState(false);
  const [edited, setEdited] = useState<readonly string[]>([]);
  const undo = (): void => {
    filled.undo.run();
    setUndone(true);
  };
  if (isUndone) return <p role="status">Đã hoàn tác việc nhập.</p>;
  if (edited.length > 0)
    return <AskAgain edited={edited} onUndo={undo} onKeep={() => setEdited([])} />;
  return (
    <div className="outcome">
      <p role="status">{describe(filled)}</p>
      <button type="button" onClick={() => askWhenEdited(filled.undo, setEdited, undo)}>
        Hoàn tác nhập
      </button>
    </div>
  );
}

function askWhenEdited(
  { editedSince }: Undo,
  ask: (edited: readonly string[]) => void,
  undo: () => void,
): void {
  const edited = editedSince();
  if (edited.length > 0) ask(edited);
  else undo();
}

interface AskAgainProps {
  edited: readonly string[];
  onUndo(): void;
  onKeep(): void;
}

function AskAgain({ edited, onUndo, onKeep }: AskAgainProps): ReactElement {
  return (
    <div className="outcome">
      <p role="alert">
        Đã sửa sau khi nhập: {edited.map(labelOf).join(', ')}. Hoàn tác sẽ bỏ cả những chỗ sửa này.
      </p>
      <button type="button" onClick={onUndo}>
        Vẫn hoàn tác
      </button>
      <button type="button" onClick={onKeep}>
        Giữ lại
      </button>
    </div>
  );
}

/** As the form names it. */
function labelOf(field: string): string {
  const { fields, body } = news;
  if (field === 'body') return body?.label ?? field;
  return Object.hasOwn(fields, field) ? fields[field as keyof typeof fields].label : field;
}

function describe({ fieldCount, hasBody, photoCount, refusedPhotos }: FilledStory): string {
  const parts = [
    ...(fieldCount > 0 ? [`${String(fieldCount)} mục`] : []),
    ...(hasBody ? ['nội dung'] : []),
    ...(photoCount > 0 ? [`${String(photoCount)} ảnh`] : []),
  ];
  const brought = parts.length === 0 ? 'Không có gì được nhập' : `Đã nhập ${parts.join(', ')}`;
  return refusedPhotos === 0
    ? `${brought}.`
    : `${brought}; ${String(refusedPhotos)} ảnh không thêm được.`;
}
