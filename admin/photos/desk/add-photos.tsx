import { useRef, type ChangeEvent, type ReactElement, type Ref } from 'react';
import { inOrder } from './dropped-files.ts';

interface Props {
  hasPhotos: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** HEIC has no entry in the lists of most systems: its endings are named as well. */
const PHOTOS = 'image/*,.heic,.heif';

/** The ways in: many photos, a whole folder, or a drop anywhere on the desk. */
export function AddPhotos({ hasPhotos, onFiles }: Props): ReactElement {
  const photos = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <div className="photo-desk__add">
      <p className="photo-desk__buttons">
        <button type="button" className="photo-desk__main" onClick={() => photos.current?.click()}>
          Thêm ảnh
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          Thêm cả thư mục
        </button>
      </p>
      <p className="photo-desk__hint">
        {hasPhotos
          ? 'Có thể thả thêm ảnh hoặc thư mục vào bất cứ chỗ nào trong khung này.'
          : 'Chọn nhiều ảnh một lần, hoặc thả ảnh, thả cả thư mục vào khung này. Ảnh được xoay đúng chiều, thu nhỏ và xoá thông tin nơi chụp.'}
      </p>
      <FileInput part="photos" input={photos} accept={PHOTOS} onFiles={onFiles} />
      <FileInput part="folder" input={folder} onFiles={onFiles} />
    </div>
  );
}

interface InputProps extends Pick<Props, 'onFiles'> {
  part: 'photos' | 'folder';
  input: Ref<HTMLInputElement>;
  accept?: string;
}

/** Behind its button, which says what it does. */
function FileInput({ part, input, accept, onFiles }: InputProps): ReactElement {
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const { files } = event.target;
    if (files !== null && files.length > 0) onFiles(inOrder(files));
    // The same file may be chosen again.
    event.target.value = '';
  };
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      accept={accept}
      data-part={part}
      onChange={take}
      {...(part === 'folder' ? { webkitdirectory: '' } : {})}
    />
  );
}
