import { readFile, rename, writeFile } from 'node:fs/promises';
import { writeDurably } from './write-durably.ts';

/** The steps of a release, in their order. */
export const STEPS = {
  check: 'Kiểm tra nội dung',
  build: 'Dựng trang',
  verify: 'Kiểm tra bản dựng',
  swap: 'Đưa lên',
} as const;

export type Step = keyof typeof STEPS;

/** One problem that keeps a release back; `path` is a file of the content or a page of the site. */
export interface ReleaseFinding {
  path: string;
  message: string;
  line?: number | undefined;
  column?: number | undefined;
  code?: string | undefined;
}

/** What the newsroom says of its last release; the admin shows it. */
export interface ReleaseStatus {
  state: 'idle' | 'building' | 'published' | 'failed' | 'rolled-back';
  step?: Step | undefined;
  /** Plain Vietnamese, one or two sentences. */
  message: string;
  /** ISO 8601, UTC. */
  at: string;
  revision?: string | undefined;
  /** Address of the story that the release brought, else of the home page. */
  url?: string | undefined;
  findings?: readonly ReleaseFinding[] | undefined;
  /** What a program printed when it failed. */
  details?: string | undefined;
}

export async function writeStatus(
  file: string,
  status: Omit<ReleaseStatus, 'at'>,
): Promise<ReleaseStatus> {
  const stamped: ReleaseStatus = { ...status, at: new Date().toISOString() };
  await writeDurably(file, `${JSON.stringify(stamped, null, 2)}\n`);
  await writePublicStatus(file, stamped);
  return stamped;
}

/** Beside the status: what anybody may read of it, for a server that asks nobody who they are. */
export function publicStatusFile(statusFile: string): string {
  return statusFile.replace(/(?:\.json)?$/, '.public.json');
}

/** Names the stories that are held back, but quotes nothing of what may not be out yet. */
async function writePublicStatus(file: string, status: ReleaseStatus): Promise<void> {
  const paths = [...new Set((status.findings ?? []).map(({ path }) => path))];
  const findings = paths.map((path) => ({ path, message: NOT_QUOTED }));
  const shown: ReleaseStatus = { ...status, findings, details: undefined };
  const unfinished = `${publicStatusFile(file)}.unfinished`;
  await writeFile(unfinished, `${JSON.stringify(shown)}\n`);
  await rename(unfinished, publicStatusFile(file));
}

const NOT_QUOTED = 'Có lỗi ở đây. Chi tiết có trong thông báo của lần gửi bài và trên máy chủ.';

/** The last status written; before the first, that nothing has been released. */
export async function readStatus(file: string): Promise<ReleaseStatus> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ReleaseStatus;
  } catch {
    return {
      state: 'idle',
      message: 'Trang tin chưa có bản nào được đưa lên.',
      at: new Date().toISOString(),
    };
  }
}
