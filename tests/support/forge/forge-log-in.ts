import { createHash, randomBytes } from 'node:crypto';
import express, { type Router } from 'express';
import { queryOf } from './forge.ts';
import type { Person } from './forge-people.ts';

export const APP_ID = 'ung-dung-cms';

interface Grant {
  person: Person;
  challenge: string;
  redirectUri: string;
}

/**
 * Log-in by OAuth 2 with PKCE (RFC 7636, S256 only), for a public client. Whoever comes is logged in
 * already and agrees: as `person` says.
 */
export function logIn(redirectUri: () => string, person: () => Person): Router {
  const router = express.Router();
  const grants = new Map<string, Grant>();
  router.get('/login/oauth/authorize', (request, response) => {
    const query = queryOf(request);
    const ask = (name: string): string => query.get(name) ?? '';
    const asked = new URL(ask('redirect_uri'));
    const isKnown = ask('client_id') === APP_ID && asked.href === redirectUri();
    const isPkce = ask('code_challenge_method') === 'S256' && ask('response_type') === 'code';
    if (!isKnown || !isPkce) {
      response.status(400).send('invalid_request');
      return;
    }
    const code = randomBytes(8).toString('hex');
    const challenge = ask('code_challenge');
    grants.set(code, { person: person(), challenge, redirectUri: asked.href });
    asked.searchParams.set('code', code);
    asked.searchParams.set('state', ask('state'));
    response.redirect(asked.href);
  });
  router.post('/login/oauth/access_token', express.json(), (request, response) => {
    const body = request.body as Record<string, string>;
    const grant = grants.get(body['code'] ?? '');
    grants.delete(body['code'] ?? '');
    const challenge = createHash('sha256')
      .update(body['code_verifier'] ?? '')
      .digest('base64url');
    const isRight = grant?.challenge === challenge && grant.redirectUri === body['redirect_uri'];
    if (!isRight || body['client_id'] !== APP_ID) {
      response.status(400).json({ error: 'unauthorized_client' });
    } else response.json({ access_token: grant.person.token, token_type: 'bearer' });
  });
  return router;
}
