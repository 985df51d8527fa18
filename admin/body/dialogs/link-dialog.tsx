import type { EditorView } from 'prosemirror-view';
import { useState, type ReactElement } from 'react';
import { linkAt, removeLink, setLink } from '../editor/links.ts';
import { toAddress } from '../editor/to-address.ts';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  view: EditorView;
  onClose: () => void;
}

export function LinkDialog({ view, onClose }: Props): ReactElement {
  const [link] = useState(() => linkAt(view.state));
  const [written, setWritten] = useState(link?.url ?? '');
  const [words, setWords] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const asksWords = link === undefined && view.state.selection.empty;
  const address = toAddress(written);
  const finish = () => {
    setHasTried(true);
    if (address === undefined) return;
    onClose();
    setLink(view, address, words.trim() || written.trim());
  };
  return (
    <Dialog title="Liên kết" done="Đặt liên kết" onDone={finish} onClose={onClose}>
      <TextField
        label="Địa chỉ"
        value={written}
        onChange={setWritten}
        hint="Ví dụ: vidu.gov.vn/tin, thu@vidu.gov.vn hoặc số điện thoại."
        error={
          hasTried && address === undefined
            ? 'Địa chỉ chưa đúng. Hãy điền địa chỉ trang web, thư điện tử hoặc số điện thoại.'
            : undefined
        }
      />
      {asksWords && <TextField label="Chữ hiện trong bài" value={words} onChange={setWords} />}
      {link !== undefined && <RemoveButton {...{ view, onClose }} />}
    </Dialog>
  );
}

function RemoveButton({ view, onClose }: Props): ReactElement {
  const remove = () => {
    onClose();
    removeLink(view);
  };
  return (
    <p>
      <button type="button" onClick={remove}>
        Bỏ liên kết, giữ chữ
      </button>
    </p>
  );
}
