import { join } from 'node:path';
import type { CmsSettings } from '../release/cms/cms-settings.ts';

/** What the operator decides of a server; kept in `deploy.json`, so that a second run need not be told. */
export interface Deployment {
  /** Host name of the public site. */
  domain: string;
  /** Account that owns the folder, receives pushes and builds. */
  user: string;
  /** Files of the TLS certificate and its key, as nginx reads them. */
  certificate: string;
  certificateKey: string;
  httpPort: number;
  httpsPort: number;
  /** How the CMS reaches the forge; without it nobody can log in. */
  cms?: CmsSettings | undefined;
}

export interface DeployFolders {
  root: string;
  /** Bare repository; a push to its main branch publishes. */
  repository: string;
  /** Stands in for the user's and the machine's git configuration. */
  gitConfig: string;
  /** Settings of the release engine. */
  settings: string;
  deployment: string;
  /** `config.json` of the CMS. */
  cmsConfig: string;
  /** What `deploy:init` wrote, with digests. */
  ledger: string;
  /** What nginx must know of every release: moved and withdrawn addresses. */
  maps: string;
  /** Answers for Let's Encrypt. */
  acme: string;
}

export const BRANCH = 'main';
/** Every name outside of the root begins with it. */
export const PREFIX = 'tin-hoi-nghi';

export function deployFolders(root: string): DeployFolders {
  return {
    root,
    repository: join(root, 'repo.git'),
    gitConfig: join(root, 'gitconfig'),
    settings: join(root, 'release.json'),
    deployment: join(root, 'deploy.json'),
    cmsConfig: join(root, 'cms.json'),
    ledger: join(root, 'deploy-ledger.json'),
    maps: join(root, 'nginx'),
    acme: join(root, 'acme'),
  };
}

/** Origin of the public site. */
export function siteUrlOf({ domain, httpsPort }: Deployment): string {
  return new URL(`https://${domain}:${String(httpsPort)}`).origin;
}
