/** A test of this repository: its file, and its name as it stands there. */
export type TestId = readonly [file: string, name: string];

export interface Requirement {
  /** Names the row for ever. */
  id: string;
  /** Where in the instrument, when it is known. */
  article?: string;
  /** What the instrument asks, in short. */
  asks: string;
  /** How the site meets it: claimed only with tests. */
  how?: string;
  tests?: readonly TestId[];
  /** Standing pages without which it is not met, whatever the tests say. */
  pages?: readonly string[];
  /** The address of the site must end so. */
  domain?: string;
  /** Why it is not met. */
  reason?: string;
}

export interface Instrument {
  name: string;
  /** What it is about, in short. */
  subject: string;
  requirements: readonly Requirement[];
}

export interface SiteFacts {
  /** Ids of the standing pages that were written. */
  pages: readonly string[];
  host: string;
}

export type Standing =
  { isMet: true; how: string; tests: readonly TestId[] } | { isMet: false; reason: string };

/** Whether a site meets a requirement; a claim that nothing checks is none. */
export function standingOf(requirement: Requirement, { pages, host }: SiteFacts): Standing {
  const { how, tests = [], pages: needed = [], domain, reason } = requirement;
  if (reason !== undefined) return { isMet: false, reason };
  const missing = needed.filter((id) => !pages.includes(id));
  if (missing.length > 0) {
    const files = missing.map((id) => `content/pages/${id}.mdx`).join(', ');
    return { isMet: false, reason: `Trang này còn thiếu ${files}.` };
  }
  if (domain !== undefined && !host.endsWith(domain)) {
    return { isMet: false, reason: `Địa chỉ đang dùng là «${host}», không có đuôi «${domain}».` };
  }
  if (how === undefined || tests.length === 0) {
    return { isMet: false, reason: 'Chưa có kiểm tra tự động cho yêu cầu này.' };
  }
  return { isMet: true, how, tests };
}
