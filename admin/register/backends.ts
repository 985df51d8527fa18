import type { CMS } from 'decap-cms-core';
import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { GitHubBackend } from 'decap-cms-backend-github';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import { registerTrialBackend } from './trial-backend.ts';

export function registerBackends(cms: CMS): void {
  cms.registerBackend('forgejo', ForgejoBackend);
  cms.registerBackend('gitlab', GitLabBackend);
  cms.registerBackend('github', GitHubBackend);
  registerTrialBackend(cms);
}
