import type { Request, RequestHandler } from 'express';

const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/i;
const JSON_TYPE = /^application\/json\s*(?:;|$)/i;

/** Answers only to this machine's own name: a foreign name that points here is DNS rebinding. */
export const guardHost: RequestHandler = (request, response, next) => {
  if (LOOPBACK_HOST.test(request.headers.host ?? '')) next();
  else response.status(403).type('text').send('Chỉ truy cập được qua http://localhost.');
};

/** Lets through only what the admin's own page sends: JSON by POST from the same origin. */
export const guardApi: RequestHandler = (request, response, next) => {
  const refusal = refusalOf(request);
  if (refusal === undefined) next();
  else response.status(refusal.status).json({ error: refusal.error });
};

function refusalOf(request: Request): { status: number; error: string } | undefined {
  const { host = '', origin, 'sec-fetch-site': site, 'content-type': type = '' } = request.headers;
  const isForeign =
    (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) ||
    (site !== undefined && site !== 'same-origin');
  if (isForeign) return { status: 403, error: 'Yêu cầu đến từ một trang khác nên bị từ chối.' };
  if (request.method !== 'POST') return { status: 405, error: 'Chỉ nhận yêu cầu POST.' };
  if (!JSON_TYPE.test(type)) return { status: 415, error: 'Chỉ nhận dữ liệu JSON.' };
  return undefined;
}
