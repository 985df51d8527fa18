import type { SendProgress } from '../backends/draft-store.ts';
import { isRefusedByForge } from '../backends/forge-refusal.ts';
import { SaveRefused } from '../findings/refuse-save.ts';
import { showDialog } from '../findings/notice.ts';

const STILL_THERE =
  'Mọi thứ anh/chị đã viết và mọi ảnh vẫn còn trong biểu mẫu. Hãy bấm «Lưu» lần nữa.';

/** Tells why nothing was saved, and that nothing is lost; gives the error that stops the save. */
export function tellSaveFailed(error: unknown, progress: SendProgress | undefined): SaveRefused {
  const sent = progress === undefined ? 0 : progress.from - 1;
  const photos =
    sent === 0 || progress === undefined
      ? ''
      : ` ${String(sent)} trên ${String(progress.total)} ảnh đã tới nơi, lần sau không phải gửi lại.`;
  showDialog({ title: 'Chưa lưu được', text: `${reasonOf(error)}${photos} ${STILL_THERE}` });
  return new SaveRefused('Mọi thứ vẫn còn trong biểu mẫu.');
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'Không nối được với máy chủ, có thể do mạng.';
  if (error instanceof DOMException && error.name === 'AbortError') {
    return 'Máy chủ trả lời quá lâu.';
  }
  if (isRefusedByForge(error, false)) {
    return 'Máy chủ không cho tài khoản này ghi vào kho bài: phiên đăng nhập đã hết (hãy mở trang biên tập ở một thẻ khác để đăng nhập lại) hoặc tài khoản chưa được cấp quyền viết.';
  }
  const message = error instanceof Error ? error.message.trim() : '';
  return message === '' ? 'Máy chủ không nhận.' : `Máy chủ báo: «${message}»`;
}
