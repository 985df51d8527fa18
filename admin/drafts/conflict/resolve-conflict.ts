import type { Conflict } from '../../backends/draft-watch.ts';
import { modelOf } from '../../decap/model-of.ts';
import { ask, type Choice } from '../choice-dialog.ts';
import { compareTexts } from '../compare/compare-texts.ts';
import { copyName, download } from '../own-copy.ts';
import { comparison } from './comparison.ts';

/** What the answers do. */
export interface Resolver {
  /** What the form began from, for an action that writes no text. */
  openedText: string;
  /** The next save takes the place of what is stored. */
  keepMine(): void;
  /** Keeps the form's text on this computer and opens the stored entry. */
  takeTheirs(): Promise<void>;
}

const COLUMNS = { mine: 'Bản của anh/chị', theirs: 'Bản đã lưu lúc này' };

/** Shows both texts and lets the person choose; nothing is lost whichever it is. */
export async function resolveConflict(conflict: Conflict, resolver: Resolver): Promise<void> {
  const { mine, theirs } = conflict;
  for (;;) {
    const answer = await askBoth(conflict, resolver);
    if (answer === 'theirs') await resolver.takeTheirs();
    if (answer !== 'mine') return;
    if (mine !== undefined && (await confirmMine(theirs))) {
      resolver.keepMine();
      return;
    }
  }
}

type Answer = 'mine' | 'theirs' | 'download' | 'copy' | 'close';

function askBoth(conflict: Conflict, { openedText }: Resolver): Promise<Answer> {
  const { collection, slug, path, mine, theirs } = conflict;
  const own = mine ?? openedText;
  const choices: Choice<Answer>[] = [
    ...(mine === undefined ? [] : [{ choice: 'mine' as const, label: 'Giữ bản của tôi' }]),
    ...(theirs === undefined ? [] : [{ choice: 'theirs' as const, label: 'Lấy bản đã lưu' }]),
    ...(mine === undefined ? [] : ownCopies(path, mine)),
    { choice: 'close', label: 'Đóng' },
  ];
  const parts = theirs === undefined ? [] : compareTexts(modelOf(collection, slug), own, theirs);
  return ask<Answer>({
    ...wordsFor(conflict),
    ...(parts.length > 0 && { content: comparison(parts, COLUMNS) }),
    choices,
    safe: 'close',
  });
}

function wordsFor({ mine, theirs }: Conflict): { title: string; text: string } {
  if (mine === undefined) {
    return {
      title: 'Chưa làm: bài vừa được người khác sửa',
      text: 'Bản anh/chị đang mở không còn là bản mới nhất, nên chưa đổi trạng thái, chưa công bố và chưa xoá gì. Hãy xem bản đã lưu rồi làm lại.',
    };
  }
  return theirs === undefined
    ? {
        title: 'Chưa lưu: bài này vừa bị xoá khỏi kho',
        text: 'Bản anh/chị đang viết vẫn còn nguyên trong biểu mẫu. Giữ bản của anh/chị thì lần lưu tới bài sẽ có lại trong kho.',
      }
    : {
        title: 'Chưa lưu: bài vừa được người khác sửa',
        text: 'Từ lúc anh/chị mở bài, trong kho đã có bản khác. Chưa bản nào bị ghi đè, và bản anh/chị đang viết vẫn còn nguyên trong biểu mẫu. Chỗ khác nhau được gạch chân.',
      };
}

function ownCopies(path: string, mine: string): Choice<Answer>[] {
  return [
    {
      choice: 'download',
      label: 'Tải bản của tôi về máy',
      act: () => {
        download(copyName(path), mine);
        return Promise.resolve(`Đã tải tệp ${copyName(path)} về máy.`);
      },
    },
    {
      choice: 'copy',
      label: 'Chép bản của tôi',
      act: () =>
        navigator.clipboard.writeText(mine).then(
          () => 'Đã chép. Anh/chị có thể dán vào nơi khác.',
          () => 'Trình duyệt không cho chép. Hãy dùng nút tải về máy.',
        ),
    },
  ];
}

async function confirmMine(theirs: string | undefined): Promise<boolean> {
  const replaces =
    theirs === undefined
      ? 'Lần lưu tới, bài sẽ có lại trong kho theo bản của anh/chị.'
      : 'Lần lưu tới, bản của anh/chị sẽ thay bản đã lưu của người khác. Bản đó không mất: vẫn còn trong lịch sử của kho. Nên báo cho người đã sửa.';
  const answer = await ask({
    title: 'Giữ bản của anh/chị?',
    text: replaces,
    choices: [
      { choice: 'back', label: 'Quay lại' },
      { choice: 'yes', label: 'Đồng ý, tôi sẽ bấm «Lưu» lần nữa' },
    ],
    safe: 'back',
  });
  return answer === 'yes';
}
