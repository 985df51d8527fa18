declare module 'decap-server/dist/middlewares.js' {
  import type { Express } from 'express';

  interface Middlewares {
    /** Serves the repository named by `GIT_REPO_DIRECTORY` at `/api/v1`. */
    registerLocalGit(app: Express, options?: { logLevel?: string }): Promise<void>;
  }

  const middlewares: Middlewares;
  export default middlewares;
}
