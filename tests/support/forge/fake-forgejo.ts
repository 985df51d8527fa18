import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { oneAtATime } from '../../../src/search/one-at-a-time.ts';
import { OWNER, personOf, REPO, type Forge } from './forge.ts';
import { logIn } from './forge-log-in.ts';
import { EDITOR, PEOPLE, type Person } from './forge-people.ts';
import { ForgeRepository } from './forge-repository.ts';
import { ForgeRequests } from './forge-requests.ts';
import { fileRoutes } from './routes/file-routes.ts';
import { requestRoutes } from './routes/request-routes.ts';

export interface FakeForgejo extends Forge {
  url: string;
  apiRoot: string;
  /** Who sits at the browser when it is led to the log-in. */
  person: Person;
  /** The origin whose pages may ask (`[cors] ALLOW_DOMAIN` in Forgejo's `app.ini`). */
  allowedOrigin: string;
  close(): void;
}

/**
 * **A fake**: as much of Forgejo's HTTP interface as Decap's back end asks for, over a real bare
 * repository that only git changes. Written from what Decap sends and from Forgejo's documented answers;
 * no Forgejo has ever been compared with it.
 */
export async function startFakeForgejo(folder: string, gitConfig: string): Promise<FakeForgejo> {
  const app = express();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const forge: FakeForgejo = {
    ...{ url, apiRoot: `${url}/api/v1`, person: EDITOR, allowedOrigin: '' },
    repository: new ForgeRepository(folder, gitConfig),
    requests: new ForgeRequests(),
    inTurn: oneAtATime(),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  allowOrigin(app, forge);
  app.use(
    logIn(
      () => `${forge.allowedOrigin}/admin/`,
      () => forge.person,
    ),
  );
  app.use('/api/v1', express.json({ limit: '50mb' }), authenticate);
  app.get('/api/v1/user', (_, response) => {
    const { login } = personOf(response);
    response.json({ id: 1, login, full_name: login, email: `${login}@example.vn`, avatar_url: '' });
  });
  const place = `/api/v1/repos/${REPO}`;
  app.get(place, (_, response) => {
    const { mayWrite: push } = personOf(response);
    response.json({ owner: { login: OWNER }, permissions: { admin: false, push, pull: true } });
  });
  app.use(place, fileRoutes(forge), requestRoutes(forge));
  return forge;
}

function allowOrigin(app: Express, forge: FakeForgejo): void {
  app.use((request, response, next) => {
    if (request.headers.origin === forge.allowedOrigin) {
      response.set({
        'Access-Control-Allow-Origin': forge.allowedOrigin,
        'Access-Control-Allow-Headers': 'Content-Type, User-Agent, Authorization',
        'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
      });
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  });
}

const authenticate: express.RequestHandler = (request, response, next) => {
  const token = request.headers.authorization?.replace(/^token /u, '');
  const person = PEOPLE.find((each) => each.token === token);
  const isWrite = request.method !== 'GET';
  if (person === undefined) {
    response.status(401).json({ message: 'token is required' });
  } else if (isWrite && !person.mayWrite) {
    response.status(403).json({ message: 'user should have a permission to write to a repo' });
  } else {
    response.locals['person'] = person;
    next();
  }
};
