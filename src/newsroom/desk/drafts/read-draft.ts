import { basename } from 'node:path';
import type { Answer } from '../call-decap-server.ts';
import type { Desk } from '../desk.ts';
import { branchOf, draftState, statusOf, type DraftName } from './draft-branch.ts';
import { changesBetween } from './tree-changes.ts';

const NOT_FOUND: Answer = { status: 404, body: { error: 'Không còn bản nháp này.' } };

/**
 * The draft and the files that it adds or changes. decap-server compares with the published branch
 * as it is now, so that stories which were published since seem to be deleted by the draft; and it
 * names files that are gone, which then cannot be read.
 */
export async function describeDraft(desk: Desk, name: DraftName): Promise<Answer> {
  const branch = branchOf(name);
  const { tip, fork } = await draftState(desk, branch);
  if (tip === undefined) return NOT_FOUND;
  const changes = await changesBetween(desk, fork, tip);
  const diffs = changes.flatMap(({ path, blob, isNew }) =>
    blob === undefined ? [] : [{ path, id: blob, newFile: isNew }],
  );
  const status = await statusOf(desk, branch);
  const updatedAt = (await desk.git(['show', '--no-patch', '--format=%cI', tip])).trim();
  return { status: 200, body: { ...name, status, diffs, updatedAt } };
}

export async function readDraftText(
  desk: Desk,
  { path, ...name }: DraftName & { path: string },
): Promise<Answer> {
  const content = await contentOf(desk, name, path);
  return content === undefined
    ? NOT_FOUND
    : { status: 200, body: { data: content.toString('utf8') } };
}

export async function readDraftFile(
  desk: Desk,
  { path, ...name }: DraftName & { path: string },
): Promise<Answer> {
  const content = await contentOf(desk, name, path);
  if (content === undefined) return NOT_FOUND;
  const encoding = 'base64';
  return {
    status: 200,
    body: { id: path, path, name: basename(path), encoding, content: content.toString(encoding) },
  };
}

function contentOf({ plumbing }: Desk, name: DraftName, path: string): Promise<Buffer | undefined> {
  const file = `refs/heads/${branchOf(name)}:${path}`;
  return plumbing(['cat-file', 'blob', file]).catch(() => undefined);
}
