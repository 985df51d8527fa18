import { storyPath } from '../../archive/index.ts';
import type { RawEntry } from '../../compile/read-content.ts';
import { buildMoment } from '../../release/environment.ts';
import { listChanges } from '../../release/history/list-commits.ts';
import { heirsOf } from '../../release/history/find-former.ts';
import { isOut, readState } from '../../release/history/read-state.ts';
import { splitSource } from '../../story/index.ts';
import { readBlobs, type PushedRepository } from './read-blobs.ts';

const STORY = /^news\/(\d{4}\/[^/]+)\/index\.mdx$/u;

/**
 * Stories that readers can see and that a push deletes without a word of where they went, one Vietnamese
 * line each. What was withdrawn may go: readers were told.
 *
 * @param entries of the content that is pushed; whatever names a former address is among them
 */
export async function findDeletedStories(
  source: PushedRepository,
  { before, after }: { before: string; after: string },
  entries: readonly RawEntry[],
): Promise<string[]> {
  const from = { ...source, extra: source.quarantine };
  const changes = await listChanges(from, before, after);
  const renamed = new Set(heirsOf(changes).map(([id]) => id));
  const gone = changes.flatMap(({ path, before: blob, after: other }) => {
    const id = STORY.exec(path)?.[1];
    const isGone = id !== undefined && blob !== undefined && other === undefined;
    return isGone && !renamed.has(id) ? [{ path, id, blob }] : [];
  });
  if (gone.length === 0) return [];
  const texts = await readBlobs(
    source,
    gone.map(({ blob }) => blob),
  );
  const fronts = entries.map((entry) => splitSource(entry.source).yaml);
  return gone.flatMap(({ path, id }, index) => {
    const address = addressOf(id, texts[index]?.toString('utf8') ?? '');
    if (address === undefined || fronts.some((front) => front.includes(address))) return [];
    return [`content/${path}: ${refusal(address)}`];
  });
}

/** @returns undefined for what readers cannot see: drafts, stories for later, withdrawn and broken ones */
function addressOf(id: string, text: string): string | undefined {
  const state = readState(text);
  if (state === undefined || state.data.withdrawn !== undefined) return undefined;
  return isOut(state, buildMoment().getTime()) ? storyPath(id, state.data.slug) : undefined;
}

function refusal(address: string): string {
  return `bạn đọc đang xem được bài này ở «${address}» nên không xoá được. Hãy điền mục «Gỡ bài» (ngày, lý do) để địa chỉ cũ còn thông báo, sau đó mới xoá nếu cần. Bài dời sang thư mục khác thì ghi «${address}» vào «Địa chỉ cũ» của bài mới.`;
}
