import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import { guardApi } from '../server/guard-request.ts';
import { createDecapServer, type Answer } from './call-decap-server.ts';
import {
  deskRevision,
  hasUnfinishedMerge,
  recoverDesk,
  takeInPublished,
  type Desk,
} from './desk.ts';
import { draftAction } from './drafts/draft-actions.ts';
import { MOVED_ON } from './drafts/write-draft.ts';
import { refusalOf } from './guard-params.ts';

/** As decap-server's own limit; photos come in base64. */
const BODY_LIMIT = '50mb';

/** Asked of newer back ends too; that decap-server keeps no notes is no fault. */
const EMPTY_ANSWERS: Record<string, object> = {
  getNotes: { notes: [] },
  getPRMetadata: { metadata: null },
};

/** Actions that change no branch. */
const READS = /^(?:get|entries|unpublished|info|missingBlobs|storeBlobs)/;

const FAILED: Answer = {
  status: 500,
  body: { error: 'Bàn biên tập chưa làm được việc này. Hãy thử lại sau ít giây.' },
};
const UNREADABLE: Record<string, string> = {
  'entity.too.large': 'Bài và ảnh gửi lên quá 50 MB. Hãy bớt ảnh rồi lưu lại.',
};

interface Asked {
  action: string;
  params: unknown;
}

/**
 * decap-server behind guards, at `/api/v1`, with drafts kept by the desk itself. Requests wait for each other: each checks out branches
 * in the same folder.
 *
 * @param publish called when the desk holds what readers should see
 */
export async function createDeskApi(desk: Desk, publish: () => void): Promise<Router> {
  const callDecapServer = await createDecapServer(desk.folder);
  const router = express.Router();
  const path = '/api/v1';
  router.all(path, guardApi, express.json({ limit: BODY_LIMIT }), guardBody);
  router.post(path, (request, response, next) => {
    desk
      .inTurn(() => {
        const asked = request.body as Asked;
        const own = draftAction(asked.action);
        const act = own && (() => own(desk, asked.params));
        return perform(desk, asked, act ?? (() => callDecapServer(request, response)));
      })
      .then(({ answer, isNews }) => {
        response.status(answer.status).json(answer.body);
        if (isNews) publish();
      })
      .catch(next);
  });
  router.use(path, tellUnreadable);
  return router;
}

const guardBody: RequestHandler = (request, response, next) => {
  const body: unknown = request.body;
  const refusal = refusalOf(body);
  const empty = EMPTY_ANSWERS[String((body as { action?: unknown }).action)];
  if (refusal === undefined) next();
  else if (empty !== undefined) response.json(empty);
  else response.status(422).json({ error: refusal });
};

const tellUnreadable: ErrorRequestHandler = (error: { type?: string }, _, response, next) => {
  if (response.headersSent) next(error);
  else if (error.type === undefined) response.status(FAILED.status).json(FAILED.body);
  else {
    const message = UNREADABLE[error.type] ?? 'Dữ liệu gửi lên không đọc được.';
    response.status(error.type === 'entity.too.large' ? 413 : 400).json({ error: message });
  }
};

async function perform(
  desk: Desk,
  { action }: Asked,
  act: () => Promise<Answer>,
): Promise<{ answer: Answer; isNews: boolean }> {
  // When it does not fit, reading and writing still work; the push will tell.
  await takeInPublished(desk).catch(() => recoverDesk(desk));
  const revision = (): Promise<string> | undefined =>
    READS.test(action) ? undefined : deskRevision(desk);
  const before = await revision();
  const answer = await act();
  if (answer.status < 500) return { answer, isNews: (await revision()) !== before };
  const isConflict = await hasUnfinishedMerge(desk);
  await recoverDesk(desk);
  return { answer: isConflict ? MOVED_ON : FAILED, isNews: false };
}
