import express, { type RequestHandler, type Router } from 'express';
import { OWNER, personOf, queryOf, route, type Forge } from '../forge.ts';
import { describeRequest, type PullRequest } from '../forge-requests.ts';

/** Pull requests, their labels, and what they change. */
export function requestRoutes(forge: Forge): Router {
  const { repository, requests } = forge;
  const router = express.Router();
  router.get(
    '/compare/:range',
    route(forge, async (request, response) => {
      const [base = '', head = ''] = (request.params['range'] ?? '').split('...');
      const branch = head.replace(`${OWNER}:`, '');
      const files = await repository.compare(base, branch);
      response.json({ total_commits: 1, commits: [], files });
    }),
  );
  router.get('/labels', (_, response) => response.json(requests.labels));
  router.post('/labels', (request, response) => {
    const { name } = request.body as { name: string };
    response.status(201).json(requests.addLabel(name));
  });
  router.put('/issues/:number/labels', (request, response) => {
    const pull = requests.find(request.params.number);
    const { labels } = request.body as { labels: number[] };
    if (pull) pull.labels = requests.labels.filter(({ id }) => labels.includes(id));
    response.json(pull?.labels ?? []);
  });
  router.get('/pulls', (request, response) => {
    const state = queryOf(request).get('state') ?? '';
    const asked = requests.all.filter((pull) => state === 'all' || pull.state === state);
    response.json(asked.map((pull) => describeRequest(pull, OWNER)));
  });
  router.post('/pulls', (request, response) => {
    const { title, head } = request.body as { title: string; head: string };
    const branch = head.replace(`${OWNER}:`, '');
    const pull = requests.open(title, branch, personOf(response));
    response.status(201).json(describeRequest(pull, OWNER));
  });
  router.patch('/pulls/:number', (request, response) => {
    const pull = requests.find(request.params.number);
    const { state } = request.body as { state: PullRequest['state'] };
    if (pull) pull.state = state;
    response.status(201).json(pull && describeRequest(pull, OWNER));
  });
  router.post('/pulls/:number/merge', merge(forge));
  return router;
}

function merge(forge: Forge): RequestHandler<Record<string, string>> {
  const { repository, requests } = forge;
  return route(forge, async (request, response) => {
    const pull = requests.find(request.params['number']);
    const { login, mayPublish } = personOf(response);
    if (pull?.state !== 'open') {
      response.status(404).json({ message: 'The target couldn’t be found.' });
      return;
    }
    if (!mayPublish) {
      response.status(405).json({ message: 'User not allowed to merge PR' });
      return;
    }
    const author = { name: login, email: `${login}@example.vn` };
    const merged = await repository.merge('main', pull.head, pull.title, author);
    if (merged === undefined) {
      response.status(409).json({ message: 'merge conflict' });
      return;
    }
    Object.assign(pull, { state: 'closed', isMerged: true });
    response.status(200).end();
  });
}
