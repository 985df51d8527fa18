import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { deployServer, type DeployedServer } from '../../support/deploy/deployed-server.ts';
import type { RunningNginx } from '../../support/deploy/nginx.ts';

export interface LiveServer {
  server: DeployedServer;
  nginx: RunningNginx;
  close(): Promise<void>;
}

/** A server as `deploy:init` makes it, with the stories of `content/` on line. */
export async function openLiveServer(): Promise<LiveServer> {
  const server = await deployServer();
  const content = join(import.meta.dirname, '..', '..', '..', 'content');
  await cp(content, join(server.work, 'content'), { recursive: true });
  const { isAccepted, said } = await server.push('Nội dung ban đầu');
  if (!isAccepted) throw new Error(said);
  const nginx = await server.startNginx();
  return {
    server,
    nginx,
    close: async () => {
      await nginx.stop();
      await server.remove();
    },
  };
}
