/** Kinds of `<Note>`, with the label that readers see. */
export const NOTE_KINDS = {
  'luu-y': 'Lưu ý',
  'quan-trong': 'Quan trọng',
  'dinh-chinh': 'Đính chính',
  'thong-tin': 'Thông tin thêm',
} as const;

export type NoteKind = keyof typeof NOTE_KINDS;

interface PropSpec {
  required: boolean;
  /** Vietnamese: what the value must be. */
  form: string;
  isValid: (value: string) => boolean;
}

interface ComponentSpec {
  props: Readonly<Record<string, PropSpec>>;
  /** Whether Markdown may stand between the tags. */
  hasContent: boolean;
}

const FILE_NAME = /^(?![./\\])[^/\\:?#]+\.[A-Za-z0-9]{2,5}$/u;
const isFileName = (value: string): boolean => FILE_NAME.test(value);
const NO_PROPS = { props: {}, hasContent: false } as const;

/** The allow-listed components and their props; values are always string literals. */
export const COMPONENTS = {
  Photo: {
    props: {
      src: {
        required: true,
        form: 'Hãy điền tên một tệp ảnh của bài, ví dụ toan-canh.jpg.',
        isValid: isFileName,
      },
    },
    hasContent: false,
  },
  Gallery: {
    props: {
      only: {
        required: false,
        form: 'Hãy điền tên các tệp ảnh của bài, cách nhau bằng dấu phẩy.',
        isValid: (value) => fileNames(value).length > 0 && fileNames(value).every(isFileName),
      },
    },
    hasContent: false,
  },
  Figures: NO_PROPS,
  Tasks: NO_PROPS,
  Awards: NO_PROPS,
  Documents: NO_PROPS,
  Note: {
    props: {
      kind: {
        required: true,
        form: `Hãy chọn một trong: ${Object.keys(NOTE_KINDS).join(', ')}.`,
        isValid: isNoteKind,
      },
    },
    hasContent: true,
  },
  Video: {
    props: {
      src: {
        required: true,
        form: 'Hãy điền tên tệp video của bài hoặc địa chỉ bắt đầu bằng https://.',
        isValid: (value) => isFileName(value) || isHttps(value),
      },
      title: {
        required: true,
        form: 'Hãy điền tiêu đề của video.',
        isValid: (value) => value.trim() !== '',
      },
    },
    hasContent: false,
  },
} as const satisfies Readonly<Record<string, ComponentSpec>>;

export type ComponentName = keyof typeof COMPONENTS;

export function specOf(name: string): ComponentSpec | undefined {
  return Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as ComponentName] : undefined;
}

export function isNoteKind(kind: string): kind is NoteKind {
  return Object.hasOwn(NOTE_KINDS, kind);
}

/** Whether a video lies beside the story; otherwise it is an https address. */
export function isVideoFile(src: string): boolean {
  return isFileName(src);
}

/** The names in `<Gallery only="a.jpg, b.jpg" />`. */
export function fileNames(only: string): string[] {
  return only
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function isHttps(value: string): boolean {
  return /^https:\/\/[^\s"<>\\]+$/u.test(value);
}
