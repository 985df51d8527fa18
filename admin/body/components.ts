import { NOTE_KINDS, type NoteKind } from '../../src/story/components.ts';
import { containerComponent, tagComponent, type EditorComponent } from './editor-component.ts';

/** The components of the dialect, as the writer inserts them into the body. */
export const EDITOR_COMPONENTS: readonly EditorComponent[] = [
  tagComponent('Photo', {
    label: 'Một ảnh của bài',
    fields: [
      {
        name: 'src',
        label: 'Tên tệp ảnh',
        widget: 'string',
        hint: 'Tên tệp trong mục «Ảnh» của bài, ví dụ toan-canh.jpg.',
      },
    ],
  }),
  tagComponent('Gallery', {
    label: 'Bộ ảnh',
    fields: [
      {
        name: 'only',
        label: 'Chỉ các ảnh này',
        widget: 'string',
        required: false,
        hint: 'Tên các tệp ảnh, cách nhau bằng dấu phẩy. Để trống: mọi ảnh chưa đặt ở chỗ khác.',
      },
    ],
  }),
  tagComponent('Figures', { label: 'Bảng số liệu của bài' }),
  tagComponent('Tasks', { label: 'Danh sách nhiệm vụ của bài' }),
  tagComponent('Awards', { label: 'Danh sách khen thưởng của bài' }),
  tagComponent('Documents', { label: 'Danh sách văn bản của bài' }),
  containerComponent('Note', {
    label: 'Hộp lưu ý',
    ofStory: false,
    fields: [
      {
        name: 'kind',
        label: 'Loại',
        widget: 'select',
        default: 'luu-y' satisfies NoteKind,
        options: Object.entries(NOTE_KINDS).map(([value, label]) => ({ value, label })),
      },
    ],
    content: { name: 'text', label: 'Nội dung', widget: 'text' },
  }),
  tagComponent('Video', {
    label: 'Video',
    ofStory: false,
    fields: [
      {
        name: 'src',
        label: 'Tệp hoặc địa chỉ video',
        widget: 'string',
        hint: 'Tên tệp của bài hoặc địa chỉ bắt đầu bằng https://.',
      },
      { name: 'title', label: 'Tiêu đề video', widget: 'string' },
    ],
  }),
];
