import type { SendProgress } from '../backends/draft-store.ts';
import { element } from './element.ts';

const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});

const DAY = new Intl.DateTimeFormat('vi-VN', {
  day: 'numeric',
  month: 'numeric',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** `lúc 10:32`, and the day when it is not today. */
export function describeTime(time: number, now = Date.now()): string {
  const day = DAY.format(time);
  return `lúc ${CLOCK.format(time)}${day === DAY.format(now) ? '' : ` ngày ${day}`}`;
}

/**
 * The line at the foot of the admin that says what becomes of the draft. What is being sent is read
 * out; that it was kept on this computer is only seen, or it would be read out all day.
 */
export class DraftLine {
  readonly #sending = element('p', { className: 'draft-sending' });
  readonly #kept = element('p', { className: 'draft-kept' });

  constructor(parent: HTMLElement) {
    this.#sending.setAttribute('role', 'status');
    parent.append(element('div', { className: 'draft-line' }, this.#sending, this.#kept));
  }

  /** Undefined: nothing is being saved. */
  sending(progress: SendProgress | 'text' | undefined): void {
    this.#sending.textContent = progress === undefined ? '' : describe(progress);
  }

  kept(words: string): void {
    this.#kept.textContent = words;
  }
}

function describe(progress: SendProgress | 'text'): string {
  if (progress === 'text') return 'Đang lưu …';
  const { from, to, total } = progress;
  const which = from === to ? String(from) : `${String(from)}–${String(to)}`;
  return `Đang gửi ảnh ${which} trên ${String(total)} …`;
}
