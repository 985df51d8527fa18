import { ask } from '../choice-dialog.ts';
import { describeTime } from '../draft-line.ts';
import type { Backup } from './backup.ts';

/** What may become of the backups of one entry. */
export interface Offers {
  restore(backup: Backup): Promise<void>;
  drop(backup: Backup): Promise<void>;
}

/** Offers each backup, the newest first, until one is taken up or the person puts it off. */
export async function offerBackups(backups: readonly Backup[], offers: Offers): Promise<void> {
  for (const backup of backups) {
    const answer = await askAbout(backup);
    if (answer === 'later') return;
    if (answer === 'restore') return offers.restore(backup);
    await offers.drop(backup);
  }
}

async function askAbout(backup: Backup): Promise<'restore' | 'drop' | 'later'> {
  for (;;) {
    const answer = await ask({
      ...wordsFor(backup),
      choices: [
        { choice: 'restore', label: 'Khôi phục' },
        { choice: 'drop', label: 'Bỏ' },
        { choice: 'later', label: 'Để sau' },
      ],
      safe: 'later',
    });
    if (answer !== 'drop' || (await confirmDrop())) return answer;
  }
}

function wordsFor({ kind, savedAt, title }: Backup): { title: string; text: string } {
  const time = describeTime(savedAt);
  const named = title === '' ? '' : ` của bài «${title}»`;
  return kind === 'unsaved'
    ? {
        title: `Có bản viết dở ${time}`,
        text: `Máy này còn giữ bản viết dở ${time}${named}, chưa lưu vào kho. Khôi phục thì biểu mẫu có lại đúng những gì đã viết, kể cả ảnh; Bỏ thì bản đó mất hẳn.`,
      }
    : {
        title: `Có bản giữ lại ${time}`,
        text: `Máy này còn giữ bản của anh/chị ${time}${named}, để lại khi anh/chị lấy bản đã lưu của người khác. Khôi phục thì biểu mẫu có bản đó; Bỏ thì bản đó mất hẳn.`,
      };
}

async function confirmDrop(): Promise<boolean> {
  const answer = await ask({
    title: 'Bỏ hẳn bản này?',
    text: 'Bản này chỉ có trên máy đang dùng. Đã bỏ thì không lấy lại được.',
    choices: [
      { choice: 'back', label: 'Quay lại' },
      { choice: 'drop', label: 'Bỏ hẳn' },
    ],
    safe: 'back',
  });
  return answer === 'drop';
}
