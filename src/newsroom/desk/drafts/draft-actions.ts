import type { z } from 'zod';
import type { Answer } from '../call-decap-server.ts';
import type { Desk } from '../desk.ts';
import { missingBlobs, storeBlobs } from './blobs.ts';
import { describeDraft, readDraftFile, readDraftText } from './read-draft.ts';
import * as requests from './requests.ts';
import { writeDraft } from './write-draft.ts';

type DraftAction = (desk: Desk, params: unknown) => Promise<Answer>;

/** What the desk does itself: decap-server's own ways with drafts lose photos and texts. */
const DRAFT_ACTIONS: Readonly<Record<string, DraftAction>> = {
  unpublishedEntry: reading(requests.describeParams, describeDraft),
  unpublishedEntryDataFile: reading(requests.draftFileParams, readDraftText),
  unpublishedEntryMediaFile: reading(requests.draftFileParams, readDraftFile),
  persistEntry: reading(requests.persistParams, writeDraft),
  missingBlobs: reading(requests.missingBlobsParams, async (desk, { blobs }) => ({
    status: 200,
    body: { missing: await missingBlobs(desk, blobs) },
  })),
  storeBlobs: reading(requests.storeBlobsParams, async (desk, { contents }) => ({
    status: 200,
    body: { blobs: await storeBlobs(desk, contents.map(bytesOf)) },
  })),
};

/** The desk's own way to do something; undefined where decap-server does it. */
export function draftAction(name: string): DraftAction | undefined {
  return Object.hasOwn(DRAFT_ACTIONS, name) ? DRAFT_ACTIONS[name] : undefined;
}

function reading<S extends z.ZodType>(
  schema: S,
  act: (desk: Desk, params: z.output<S>) => Promise<Answer>,
): DraftAction {
  return async (desk, params) => {
    const { success, data } = schema.safeParse(params);
    return success
      ? act(desk, data)
      : { status: 422, body: { error: 'Bàn biên tập không hiểu yêu cầu này.' } };
  };
}

const bytesOf = (content: string): Buffer => Buffer.from(content, 'base64');
