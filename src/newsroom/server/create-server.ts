import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import { securityHeaders } from '../../release/headers.ts';
import type { ReleaseFolders } from '../../release/release-folders.ts';
import { readStatus } from '../../release/status.ts';
import { BRANCH } from '../folders.ts';
import { guardHost } from './guard-request.ts';
import { serveReleases } from './serve-releases.ts';
import { waitingPage } from './waiting-page.ts';

/** Makes the admin work with the desk instead of a forge. */
const ADMIN_CONFIG = { backend: { name: 'proxy', proxy_url: '/admin/api/v1', branch: BRANCH } };

interface Parts {
  folders: ReleaseFolders;
  deskApi: Router;
  adminCsp: string;
}

/** The whole newsroom on one origin: site, admin, the admin's API, the state of the last release. */
export function createServer({ folders, deskApi, adminCsp }: Parts): Express {
  const app = express().disable('x-powered-by');
  app.use(guardHost);
  app.use((request, response, next) => {
    response.set(securityHeaders(request.path, adminCsp));
    next();
  });
  app.get('/admin/config.json', (_, response) => {
    response.set('Cache-Control', 'no-store').json(ADMIN_CONFIG);
  });
  app.get('/admin/status.json', (_, response, next) => {
    readStatus(folders.status)
      .then((status) => response.set('Cache-Control', 'no-store').json(status))
      .catch(next);
  });
  app.use('/admin', deskApi);
  app.use(serveReleases(folders, waitingPage(folders.status)));
  app.use(tellFailure);
  return app;
}

const tellFailure: ErrorRequestHandler = (error, _, response, next) => {
  if (response.headersSent) next(error);
  else response.status(500).type('text').send('Tòa soạn gặp lỗi khi trả lời. Hãy tải lại trang.');
};
