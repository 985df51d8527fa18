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
  const left = secondsLeft < 1 ? 'sắp xong' : `còn khoảng ${String(Math.ceil(secondsLeft))} giây`;
  return `${doing}: ${formatNumber(done)}/${formatNumber(of)}, ${left}.`;
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

/** Follows work of a known amount. @returns what to call after each part */
export function followWork(report: Report, step: Step): (done: number, of: number) => void {
  const startedAt = performance.now();
  return (done, of) => {
    const perPart = (performance.now() - startedAt) / 1000 / Math.max(done, 1);
    report({ event: 'progress', step, done, of, secondsLeft: perPart * (of - done) });
  };
}

function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(1).replace('.', ',')} giây`;
}
