import { formatNumber } from '../text/numbers.ts';
import { STEPS, type Step } from './status.ts';

/** What happens while a release is made; one JSON line each for machines. */
export type ReleaseEvent =
  | { event: 'started'; step: Step }
  | { event: 'progress'; step: Step; done: number; of: number; secondsLeft: number }
  | { event: 'finished'; step: Step; seconds: number }
  /** Vietnamese: what a person should know beside the steps. */
  | { event: 'note'; message: string }
  | {
      event: 'released';
      seconds: number;
      /** Number of pages of the site. */
      pages: number;
      /** Address of the one story that came, else of the home page. */
      url: string;
      /** Vietnamese, one line. */
      summary: string;
      /** Absent after a whole build. */
      counts?: ReleaseCounts;
    };

/** What a release cost. */
export interface ReleaseCounts {
  /** Stories that were checked and compiled. */
  stories: number;
  /** Pages that were rendered, stay as they were, and went. */
  rendered: number;
  kept: number;
  removed: number;
  /** Photos that came. */
  photos: number;
}

export type Report = (event: ReleaseEvent) => void;

/** The line that a person reads; nothing for what passes too fast to read. */
export function lineOf(event: ReleaseEvent): string | undefined {
  switch (event.event) {
    case 'started':
    case 'progress':
      return undefined;
    case 'finished':
      return `${STEPS[event.step]}: ${formatSeconds(event.seconds)}`;
    case 'note':
      return event.message;
    case 'released':
      return `${event.summary} Tất cả: ${formatSeconds(event.seconds)}.`;
  }
}

/** What the step does at the moment, as a sentence. */
export function sentenceOf(
  step: Step,
  progress?: { done: number; of: number; secondsLeft: number },
): string {
  const doing = `Đang ${STEPS[step].toLowerCase()}`;
  if (progress === undefined) return `${doing}.`;
  const { done, of, secondsLeft } = progress;
  return `${doing}: ${formatNumber(done)}/${formatNumber(of)}, ${timeLeft(secondsLeft)}.`;
}

function timeLeft(seconds: number): string {
  if (seconds < 1) return 'sắp xong';
  if (seconds <= 90) return `còn khoảng ${String(Math.ceil(seconds))} giây`;
  return `còn khoảng ${String(Math.ceil(seconds / 60))} phút`;
}

/** One line on what a release brought. */
export function summarise(pages: number, counts: ReleaseCounts | undefined): string {
  if (counts === undefined) return `Đã đưa lên toàn bộ ${formatNumber(pages)} trang.`;
  const { stories, rendered, kept, removed, photos } = counts;
  const parts = [
    stories > 0 ? `${formatNumber(stories)} bài mới hoặc đã sửa` : 'không bài nào thay đổi',
    ...(photos > 0 ? [`${formatNumber(photos)} ảnh mới`] : []),
    `dựng ${formatNumber(rendered)} trang, giữ nguyên ${formatNumber(kept)} trang`,
    ...(removed > 0 ? [`bỏ ${formatNumber(removed)} trang`] : []),
  ];
  return `Đã đưa lên: ${parts.join('; ')}.`;
}

/** Nobody reads faster, and ten thousand pages make ten thousand parts. */
const TOLD_EVERY_MS = 200;

/**
 * Follows work of a known amount; tells of some parts and of the last.
 *
 * @param clock milliseconds of a clock that only goes forward
 * @returns what to call after each part
 */
export function followWork(
  report: Report,
  step: Step,
  clock: () => number = () => performance.now(),
): (done: number, of: number) => void {
  const startedAt = clock();
  let toldAt = startedAt - TOLD_EVERY_MS;
  return (done, of) => {
    const now = clock();
    if (done < of && now - toldAt < TOLD_EVERY_MS) return;
    toldAt = now;
    const perPart = (now - startedAt) / 1000 / Math.max(done, 1);
    report({ event: 'progress', step, done, of, secondsLeft: perPart * (of - done) });
  };
}

function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(1).replace('.', ',')} giây`;
}
