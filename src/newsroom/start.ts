import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NewsroomProblem } from './newsroom-problem.ts';
import { startNewsroom, type Newsroom } from './newsroom.ts';

/** `npm start`: the trial newsroom on this machine, until Ctrl-C. */
const PROJECT = join(import.meta.dirname, '..', '..');
const DEFAULT_PORT = 4321;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

try {
  await needGit();
  const newsroom = await startNewsroom({
    dir: process.env['NEWSROOM_DIR'] ?? join(PROJECT, '.newsroom'),
    port: readPort(process.env['PORT']),
    contentDir: process.env['CONTENT_DIR'] ?? join(PROJECT, 'content'),
    project: PROJECT,
    onLine: (line) => say(`  ${line}`),
  });
  stopOnSignal(newsroom);
  say(`Trang tin: ${newsroom.url}/ · Biên tập: ${newsroom.url}/admin/`);
  say('Dừng: Ctrl-C');
  await newsroom.idle();
  say('Tòa soạn đã sẵn sàng.');
} catch (error) {
  if (!(error instanceof NewsroomProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function needGit(): Promise<void> {
  try {
    await promisify(execFile)('git', ['--version']);
  } catch (cause) {
    throw new NewsroomProblem(
      'Máy này chưa có git. Hãy cài git (Debian, Ubuntu: apt-get install git; macOS: xcode-select --install) rồi chạy lại npm start.',
      { cause },
    );
  }
}

function readPort(written = String(DEFAULT_PORT)): number {
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new NewsroomProblem(
    `PORT đang là «${written}». Hãy đặt một số từ 1024 đến 65535, ví dụ PORT=4322 npm start`,
  );
}

function stopOnSignal(newsroom: Newsroom): void {
  const stop = (): void => {
    // A second signal ends the process at once.
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
    say('\nĐang dừng tòa soạn…');
    newsroom
      .close()
      .then(() => process.exit(0))
      .catch(() => process.exit(1));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
}
