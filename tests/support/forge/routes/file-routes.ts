import express, { type Router } from 'express';
import { personOf, queryOf, route, type Forge } from '../forge.ts';
import { FileRefused, type FileChange } from '../forge-repository.ts';

const NOT_FOUND = { message: 'The target couldn’t be found.' };

/** Files and branches. `main` is protected: only who may publish writes to it. */
export function fileRoutes(forge: Forge): Router {
  const { repository, requests } = forge;
  const router = express.Router();
  router.get(
    '/contents/*',
    route(forge, async (request, response) => {
      const path = decodeURIComponent(request.params['0'] ?? '');
      const ref = queryOf(request).get('ref') ?? '';
      const sha = await repository.find(`refs/heads/${ref}:${path}`);
      if (sha === undefined) response.status(404).json(NOT_FOUND);
      else response.json({ type: 'file', path, sha });
    }),
  );
  router.post(
    '/contents',
    route(forge, async (request, response) => {
      const body = request.body as { branch: string; files: FileChange[]; message: string };
      const { login, mayPublish } = personOf(response);
      if (body.branch === 'main' && !mayPublish) {
        response.status(403).json({ message: `user ${login} is not allowed to push to main` });
        return;
      }
      const author = { name: login, email: `${login}@example.vn` };
      try {
        const sha = await repository.commit(body.branch, body.files, body.message, author);
        response.status(201).json({ commit: { sha } });
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        response.status(422).json({ message: error.message });
      }
    }),
  );
  router.get(
    '/git/blobs/:sha',
    route(forge, async (request, response) => {
      const content = await repository.blob(request.params['sha'] ?? '');
      const sha = request.params['sha'] ?? '';
      response.json({ sha, encoding: 'base64', content: content.toString('base64') });
    }),
  );
  router.get(
    '/git/trees/:sha',
    route(forge, async (request, response) => {
      const { sha = '' } = request.params;
      const tree = await repository.tree(sha, queryOf(request).get('recursive') === '1');
      response.json({ sha, tree, truncated: false });
    }),
  );
  router.get('/commits', (_, response) => response.json([]));
  router.get(
    '/branches/:name',
    route(forge, async (request, response) => {
      const { name = '' } = request.params;
      const id = await repository.branch(name);
      if (id === undefined) response.status(404).json(NOT_FOUND);
      else response.json({ name, commit: { id }, protected: name === 'main' });
    }),
  );
  router.post(
    '/branches',
    route(forge, async (request, response) => {
      const body = request.body as { new_branch_name: string; old_ref_name: string };
      const from = (await repository.branch(body.old_ref_name)) ?? '';
      await repository.makeBranch(body.new_branch_name, from);
      response.status(201).json({ name: body.new_branch_name, commit: { id: from } });
    }),
  );
  router.delete(
    '/branches/:name',
    route(forge, async (request, response) => {
      const { name = '' } = request.params;
      if (name === 'main') {
        response.status(403).json({ message: 'branch protected' });
        return;
      }
      await repository.deleteBranch(name);
      requests.closeOf(name);
      response.status(204).end();
    }),
  );
  return router;
}
