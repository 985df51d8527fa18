/** What became of the last publish, as the newsroom serves it in `status.json`. */
export interface PublishStatus {
  state: 'idle' | 'building' | 'published' | 'failed' | 'rolled-back';
  /** Plain Vietnamese. */
  message: string;
  /** ISO 8601. */
  at: string;
  /** Address of the story that the release brought, else of the home page. */
  url?: string;
  /** What keeps a release, or some stories of it, back. */
  findings?: { path: string; message: string }[];
}

export interface StatusText {
  text: string;
  link?: string;
  details: string[];
}

const STATES = ['idle', 'building', 'published', 'failed', 'rolled-back'];
const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** @param written parsed JSON from the network; `undefined` for anything but a status */
export function readStatus(written: unknown): PublishStatus | undefined {
  if (typeof written !== 'object' || written === null) return undefined;
  const { state, message, at } = written as Partial<PublishStatus>;
  const isStatus =
    typeof state === 'string' &&
    STATES.includes(state) &&
    typeof message === 'string' &&
    typeof at === 'string';
  return isStatus ? (written as PublishStatus) : undefined;
}

/** The line that a writer reads. */
export function describeStatus({ state, message, at, url, findings }: PublishStatus): StatusText {
  const details = (findings ?? []).map((finding) => `${finding.path}: ${finding.message}`);
  switch (state) {
    case 'building':
      return { text: message === '' ? 'Đang dựng trang…' : message, details: [] };
    case 'published': {
      const text = details.length === 0 ? `Đã lên trang lúc ${clock(at)}.` : message;
      return isPublicAddress(url) ? { text, link: url, details } : { text, details };
    }
    case 'failed':
      return { text: `Chưa lên trang: ${message}`, details };
    case 'idle':
    case 'rolled-back':
      return { text: message, details: [] };
  }
}

function clock(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? '…' : CLOCK.format(time);
}

/** The feed is our own, and still nothing from it becomes a script or another site's address. */
function isPublicAddress(url: string | undefined): url is string {
  return url !== undefined && /^(?:\/(?!\/)|https?:\/\/)/u.test(url);
}
