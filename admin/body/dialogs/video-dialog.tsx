import { useState, type ReactElement } from 'react';
import { COMPONENTS } from '../../../src/story/components.ts';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

export interface VideoProps {
  src: string;
  title: string;
}

interface Props {
  before?: Partial<VideoProps> | undefined;
  onDone: (video: VideoProps) => void;
  onClose: () => void;
}

export function VideoDialog({ before, onDone, onClose }: Props): ReactElement {
  const [src, setSrc] = useState(before?.src ?? '');
  const [title, setTitle] = useState(before?.title ?? '');
  const [hasTried, setHasTried] = useState(false);
  const { props } = COMPONENTS.Video;
  const isRight = { src: props.src.isValid(src.trim()), title: props.title.isValid(title) };
  const finish = () => {
    setHasTried(true);
    if (isRight.src && isRight.title) onDone({ src: src.trim(), title: title.trim() });
  };
  return (
    <Dialog title="Video" done="Đặt video" onDone={finish} onClose={onClose}>
      <TextField
        label="Tệp hoặc địa chỉ video"
        value={src}
        onChange={setSrc}
        hint="Tên một tệp ở mục «Video», hoặc địa chỉ bắt đầu bằng https://."
        error={hasTried && !isRight.src ? props.src.form : undefined}
      />
      <TextField
        label="Tiêu đề video"
        value={title}
        onChange={setTitle}
        error={hasTried && !isRight.title ? props.title.form : undefined}
      />
    </Dialog>
  );
}
