import { posix } from 'node:path';
import { messageOf } from '../story/index.ts';
import type { FileFinding } from './content-error.ts';
import type { ListedEntry } from './list-content.ts';

interface Form {
  id: RegExp;
  file: RegExp;
  /** Vietnamese: where such files belong. */
  advice: string;
}

const WORD = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** The folders of the content directory; the address of a page comes from where its file lies. */
const FORMS: Readonly<Record<string, Form>> = {
  news: {
    id: new RegExp(`^\\d{4}/${WORD}$`, 'u'),
    file: /^index\.mdx$/u,
    advice: 'Bài viết nằm ở news/<năm>/<tên-bài>/index.mdx.',
  },
  agencies: {
    id: new RegExp(`^${WORD}$`, 'u'),
    file: /\.yaml$/u,
    advice: 'Đơn vị nằm ở agencies/<mã-đơn-vị>.yaml.',
  },
  pages: {
    id: new RegExp(`^${WORD}$`, 'u'),
    file: /\.mdx$/u,
    advice: 'Trang nằm ở pages/<địa-chỉ>.mdx.',
  },
  settings: {
    id: /^(?:site|topics|search|schema)$/u,
    file: /\.yaml$/u,
    advice: 'Thư mục settings chỉ có site.yaml, topics.yaml, search.yaml và schema.yaml.',
  },
};

/** Says of a file that strayed where it belongs; such a file would never be shown. */
export function checkPlace({ collection, id, path }: ListedEntry): FileFinding[] {
  const form = Object.hasOwn(FORMS, collection) ? FORMS[collection] : undefined;
  if (form?.id.test(id) === true && form.file.test(posix.basename(path))) return [];
  const advice = form?.advice ?? 'Nội dung chỉ có news, agencies, pages và settings.';
  const message = messageOf('thu-muc-sai', path, advice);
  return [{ path, line: 1, column: 1, code: 'thu-muc-sai', message }];
}
