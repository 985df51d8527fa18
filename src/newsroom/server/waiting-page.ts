import type { RequestHandler } from 'express';
import { readStatus, STEPS, type ReleaseStatus } from '../../release/status.ts';

const RELOAD_SECONDS = 2;

/** What readers see before the first release: what is being done, or why it failed. */
export function waitingPage(statusFile: string): RequestHandler {
  return (_, response, next) => {
    readStatus(statusFile)
      .then((status) => {
        response
          .status(503)
          .set({ 'Retry-After': String(RELOAD_SECONDS), 'Cache-Control': 'no-store' })
          .type('html')
          .send(renderWaiting(status));
      })
      .catch(next);
  };
}

function renderWaiting({ state, step, message, findings = [] }: ReleaseStatus): string {
  const isFailed = state === 'failed';
  const heading = isFailed ? 'Chưa dựng được trang tin' : 'Đang dựng trang tin lần đầu';
  const now = step === undefined ? 'Đang chuẩn bị…' : `${STEPS[step]}…`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${String(RELOAD_SECONDS)}">
<title>${heading}</title>
<style>
:root{color-scheme:light dark}
body{font:1.125rem/1.6 system-ui,sans-serif;max-inline-size:40rem;margin:4rem auto;padding:0 1rem}
h1{font-size:1.5rem;line-height:1.3}
</style>
</head>
<body>
<h1>${heading}</h1>
<p>${escapeHtml(isFailed ? message : now)} Trang này tự tải lại.</p>
<ul>${findings.map(({ path, message: text }) => `<li>${escapeHtml(`${path}: ${text}`)}</li>`).join('')}</ul>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
