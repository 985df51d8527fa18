import type { Forbidden } from '../backends/draft-watch.ts';
import { showDialog } from '../findings/notice.ts';
import { SaveRefused } from '../findings/refuse-save.ts';

interface Words {
  title: string;
  text: string;
}

const LOGGED_OUT =
  'Nếu anh/chị có quyền này, có thể phiên đăng nhập đã hết: hãy đăng xuất rồi đăng nhập lại.';

const WORDS: Readonly<Record<Forbidden, Words>> = {
  publish: {
    title: 'Chưa công bố: tài khoản này không có quyền đăng bài',
    text: `Chỉ Ban biên tập được công bố. Bài vẫn còn nguyên: hãy chuyển bài sang «Sẵn sàng» và báo Ban biên tập. ${LOGGED_OUT}`,
  },
  status: {
    title: 'Chưa chuyển được: tài khoản này không có quyền',
    text: `Kho bài không cho tài khoản này đổi trạng thái. Bài vẫn ở trạng thái cũ: hãy nhờ Ban biên tập. ${LOGGED_OUT}`,
  },
  delete: {
    title: 'Chưa xoá: tài khoản này không có quyền',
    text: `Kho bài không cho tài khoản này xoá bản nháp. Bản nháp vẫn còn: hãy nhờ Ban biên tập. ${LOGGED_OUT}`,
  },
  merge: {
    title: 'Chưa công bố: kho bài chưa gộp được bản nháp này',
    text: 'Có thể kho bài còn đang kiểm tra: hãy thử lại sau ít giây. Nếu vẫn không được thì bài trên trang đã được sửa sau khi bản nháp này bắt đầu: hãy chép phần sửa ra ngoài, xoá bản nháp, rồi sửa lại từ bài đang đăng. Bản nháp và bài đang đăng đều còn nguyên.',
  },
  remove: {
    title: 'Chưa xoá: tài khoản này không có quyền',
    text: `Chỉ Ban biên tập được xoá những gì đã công bố. Chưa có gì thay đổi trên trang. ${LOGGED_OUT}`,
  },
};

/** Tells that the forge does not let this account do it, and gives the error that stops the action. */
export function tellForbidden(action: Forbidden): SaveRefused {
  showDialog(WORDS[action]);
  return new SaveRefused(`${WORDS[action].title}.`);
}
