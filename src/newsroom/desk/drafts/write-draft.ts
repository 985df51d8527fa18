import { dirname } from 'node:path/posix';
import { BRANCH } from '../../folders.ts';
import type { Answer } from '../call-decap-server.ts';
import type { Desk } from '../desk.ts';
import { missingBlobs, storeBlobs } from './blobs.ts';
import { branchOf, draftState, setStatus, type DraftState } from './draft-branch.ts';
import { blobAt, changesBetween, treeWith, type TreeChange } from './tree-changes.ts';
import type { PersistParams } from './requests.ts';

/** What was opened is not what is there: nothing is written. */
export const MOVED_ON: Answer = {
  status: 409,
  body: {
    error:
      'Bài này vừa được người khác sửa và công bố. Hãy chép lại phần đang soạn, mở lại bài mới nhất rồi sửa tiếp.',
  },
};

/**
 * Writes a draft and its photos as one commit, or nothing at all. decap-server does not fit: it
 * deletes the draft's photos that the request does not bring along, breaks on photos that the draft
 * removes, and replays a draft over what was published since without telling.
 */
export async function writeDraft(desk: Desk, params: PersistParams): Promise<Answer> {
  const { dataFiles, options } = params;
  const refusal = refusalOfPaths(params);
  if (refusal !== undefined) return refuse(refusal);
  const [{ slug } = { slug: '' }] = dataFiles;
  const collection = options.collectionName;
  const branch = options.useWorkflow ? branchOf({ collection, slug }) : BRANCH;
  const state = await draftState(desk, branch);
  if (await hasMovedOn(desk, state, params)) return MOVED_ON;
  const files = await filesOf(desk, params);
  if (files === undefined) return refuse('Có ảnh chưa tới bàn biên tập. Hãy bấm «Lưu» lại.');

  await commit(desk, state, { files, message: options.commitMessage });
  if (state.tip === undefined) await setStatus(desk, branch, options.status);
  return { status: 200, body: { message: 'entry persisted' } };
}

const refuse = (error: string): Answer => ({ status: 422, body: { error } });

/** Only files beside the entry may go, and never the entry itself. */
function refusalOfPaths({ dataFiles, removedPaths }: PersistParams): string | undefined {
  const entries = new Set(dataFiles.map(({ path }) => path));
  const folders = new Set(dataFiles.map(({ path }) => dirname(path)));
  const strange = removedPaths.find(
    (path) => entries.has(path) || !folders.has(dirname(path)) || /\/index\.[^/]*$/u.test(path),
  );
  return strange === undefined
    ? undefined
    : `Bàn biên tập chỉ xoá tệp nằm cạnh bài, không xoá «${strange}».`;
}

/**
 * True when the entry is not the one that was opened, or was published anew since the draft began.
 * Who has seen both texts and decided says so with `replacesPublished`.
 */
async function hasMovedOn(
  desk: Desk,
  { tip, main, fork }: DraftState,
  { dataFiles, replacesPublished }: PersistParams,
): Promise<boolean> {
  for (const { path, opened } of dataFiles) {
    const blob = await blobAt(desk, tip ?? main, path);
    if (opened !== undefined && opened !== (blob ?? null)) return true;
    const wasPublishedSince =
      fork !== main && (await blobAt(desk, fork, path)) !== (await blobAt(desk, main, path));
    if (wasPublishedSince && !replacesPublished) return true;
  }
  return false;
}

async function filesOf(desk: Desk, params: PersistParams): Promise<TreeChange[] | undefined> {
  const { dataFiles, assets, removedPaths } = params;
  const sent = assets.map((asset) => ('blob' in asset ? asset.blob : undefined));
  const named = sent.filter((blob) => blob !== undefined);
  if ((await missingBlobs(desk, named)).length > 0) return undefined;
  const contents = [
    ...dataFiles.map(({ raw }) => Buffer.from(raw)),
    ...assets.flatMap((asset) =>
      'content' in asset ? [Buffer.from(asset.content, asset.encoding)] : [],
    ),
  ];
  const stored = await storeBlobs(desk, contents);
  const next = (): string => stored.shift() ?? '';
  return [
    ...removedPaths.map((path) => ({ path, blob: undefined })),
    ...dataFiles.map(({ path }) => ({ path, blob: next() })),
    ...assets.map(({ path }, index) => ({ path, blob: sent[index] ?? next() })),
  ];
}

interface Written {
  files: readonly TreeChange[];
  message: string;
}

/**
 * A draft that fell behind is brought up to the published commit on the way: it becomes a merge of
 * the two, in which the draft's own files win, so that publishing it later finds no conflict.
 */
async function commit(desk: Desk, state: DraftState, { files, message }: Written): Promise<void> {
  const { branch, tip, main, fork } = state;
  const isBehind = tip !== undefined && fork !== main;
  const own = isBehind ? await changesBetween(desk, fork, tip) : [];
  const base = isBehind ? main : (tip ?? main);
  const tree = await treeWith(desk, base, [...own, ...files]);
  const parents = isBehind ? [tip, main] : [base];
  const isChange = isBehind || tree !== (await desk.git(['rev-parse', `${base}^{tree}`])).trim();
  const next = isChange ? await commitTree(desk, tree, parents, message) : base;
  // Refuses when the branch is not where it was read.
  await desk.git(['update-ref', `refs/heads/${branch}`, next, tip ?? '0'.repeat(40)]);
  if (branch === BRANCH) await desk.git(['reset', '--quiet', '--hard']);
}

async function commitTree(
  { plumbing }: Desk,
  tree: string,
  parents: readonly string[],
  message: string,
): Promise<string> {
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
  return (await plumbing(args, { input: `${message}\n` })).toString().trim();
}
