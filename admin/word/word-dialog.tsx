import { useCallback, useEffect, useRef, type ReactElement } from 'react';
import { bodyOf, type ConfirmedImport, type FilledStory, type StoryForm } from './fill-story.ts';
import { FillingProgress } from './filling-progress.tsx';
import { ReviewForm } from './review-form.tsx';
import { useWordImport, type WordImport } from './use-word-import.ts';

interface WordDialogProps {
  file: File;
  form(): StoryForm;
  onFilled(filled: FilledStory): void;
  onChooseAgain(): void;
  /** After it has closed, for whatever reason. */
  onClose(): void;
}

/** Shows what a document holds and asks what of it goes into the story. */
export function WordDialog(props: WordDialogProps): ReactElement {
  const { file, form, onFilled, onChooseAgain, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useCallback(() => dialog.current?.close(), []);
  const finish = useCallback(
    (filled: FilledStory) => {
      onFilled(filled);
      close();
    },
    [onFilled, close],
  );
  const [current, confirm] = useWordImport(file, { form, onFilled: finish });
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="word-import"
      aria-labelledby="word-import-title"
      onCancel={(event) => {
        // Escape would leave half of an import behind.
        if (current.state === 'filling') event.preventDefault();
      }}
      onClose={onClose}
    >
      <h2 id="word-import-title">Nhập từ Word</h2>
      <p className="file-name">{file.name}</p>
      <p role="status">{statusOf(current)}</p>
      <DialogContent
        current={current}
        currentBody={bodyOf(form().fields).trim()}
        onConfirm={confirm}
        onChooseAgain={onChooseAgain}
        onClose={close}
      />
    </dialog>
  );
}

function statusOf(current: WordImport): string {
  if (current.state === 'reading') return current.step;
  if (current.state === 'filling')
    return current.photoCount === 0
      ? 'Đang đưa vào bài…'
      : `Đang thêm ${String(current.photoCount)} ảnh vào bài…`;
  return current.state === 'review' ? 'Đã đọc xong. Bài chưa thay đổi gì.' : '';
}

interface DialogContentProps {
  current: WordImport;
  currentBody: string;
  onConfirm(confirmed: ConfirmedImport): void;
  onChooseAgain(): void;
  onClose(): void;
}

function DialogContent(props: DialogContentProps): ReactElement {
  const { current, currentBody, onConfirm, onChooseAgain, onClose } = props;
  switch (current.state) {
    case 'review': {
      const { draft, proposals } = current;
      return <ReviewForm {...{ draft, proposals, currentBody, onConfirm }} onCancel={onClose} />;
    }
    case 'refused':
      return (
        <>
          <p className="refusal" role="alert">
            {current.message}
          </p>
          <p className="dialog-buttons">
            <button type="button" className="chief" onClick={onChooseAgain}>
              Chọn tệp khác
            </button>
            <button type="button" onClick={onClose}>
              Đóng
            </button>
          </p>
        </>
      );
    case 'filling':
      return <FillingProgress {...current} />;
    case 'reading':
      return (
        <>
          <progress aria-labelledby="word-import-title" />
          <p className="dialog-buttons">
            <button type="button" onClick={onClose}>
              Huỷ
            </button>
          </p>
        </>
      );
  }
}
