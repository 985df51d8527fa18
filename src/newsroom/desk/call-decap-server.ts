import middlewares from 'decap-server/dist/middlewares.js';
import express, { type Request, type Response } from 'express';

export interface Answer {
  status: number;
  body: unknown;
}

/** Lets decap-server work on a request for `/api/v1`; the caller sends the answer. */
export type CallDecapServer = (request: Request, response: Response) => Promise<Answer>;

/** decap-server's own log repeats whole requests, photos included; failures are told elsewhere. */
const NO_LOG = { logLevel: 'none' };

export async function createDecapServer(deskFolder: string): Promise<CallDecapServer> {
  const app = express();
  // Read once, before the first await.
  process.env['GIT_REPO_DIRECTORY'] = deskFolder;
  const registered = middlewares.registerLocalGit(app, NO_LOG);
  delete process.env['GIT_REPO_DIRECTORY'];
  await registered;
  return (request, response) =>
    new Promise((resolve, reject) => {
      const send = response.json;
      response.json = (body: unknown) => {
        response.json = send;
        resolve({ status: response.statusCode, body });
        return response;
      };
      app(request, response, (error?: unknown) => {
        reject(new Error('decap-server did not answer', { cause: error }));
      });
    });
}
