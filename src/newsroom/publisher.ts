import { join } from 'node:path';
import { gitEnvironment } from '../release/git.ts';
import { readStatus, writeStatus } from '../release/status.ts';
import { deskRevision, recoverDesk, takeInPublished, type Desk } from './desk/desk.ts';
import { BRANCH, type NewsroomFolders } from './folders.ts';
import { runInGroup, type GroupRun } from './run-in-group.ts';

/** Brings what the desk holds to the readers, one push after the other. */
export interface Publisher {
  /** Pushes the desk's main branch; asked again during a push, it pushes once more afterwards. */
  publish(): void;
  /** Releases the repository's main branch as a push would, when readers see something older. */
  release(): void;
  /** Settles when nothing is left to do. */
  idle(): Promise<void>;
  /** Ends a push and its build. */
  close(): Promise<void>;
}

interface Parts {
  folders: NewsroomFolders;
  status: string;
  desk: Desk;
  onLine: (line: string) => void;
}

/** From one folder of the machine to another, so nothing is made smaller for the way. */
const PUSH = ['git', '-c', 'pack.compression=0', '-c', 'pack.window=0', 'push', '--porcelain'];
const NOT_PUSHED =
  'Bài đã được lưu ở bàn biên tập nhưng chưa chuyển được vào kho tin. Lần công bố sau sẽ chuyển lại.';
const BROKEN_OFF = 'Việc đưa lên bị ngắt giữa chừng. Hãy công bố lại hoặc khởi động lại tòa soạn.';

export function createPublisher(parts: Parts): Publisher {
  let run: GroupRun | undefined;
  let isClosed = false;
  let waiting = 0;
  let queue = Promise.resolve();

  const start = (command: readonly string[], input = ''): GroupRun => {
    const { folders, onLine } = parts;
    const env = gitEnvironment(folders.gitConfig);
    return runInGroup(command, { cwd: folders.desk, env, input, onLine: tidyLines(onLine) });
  };
  const follow = async (command: readonly string[], input?: string): Promise<number | null> => {
    run = start(command, input);
    return run.done.finally(() => (run = undefined));
  };
  const enqueue = (job: () => Promise<void>): void => {
    queue = queue.then(async () => {
      if (!isClosed) await job();
    });
  };
  return {
    publish: () => {
      if (waiting > 0) return;
      waiting += 1;
      enqueue(async () => {
        waiting -= 1;
        await push(parts, follow);
      });
    },
    release: () => enqueue(() => releasePublished(parts, follow)),
    idle: () => queue,
    close: async () => {
      isClosed = true;
      await run?.stop();
      await queue;
    },
  };
}

type Follow = (command: readonly string[], input?: string) => Promise<number | null>;

async function push({ desk, status }: Parts, follow: Follow): Promise<void> {
  try {
    await writeStatus(status, { state: 'building', message: 'Đang chuyển bài vào kho tin.' });
    await desk.inTurn(() => takeInPublished(desk));
    const code = await follow([...PUSH, 'origin', BRANCH]);
    const isPushed = (await desk.publishedRevision()) === (await deskRevision(desk));
    if (code !== 0 && !isPushed) throw new Error('git push failed');
    await endUnfinished(status);
  } catch {
    await desk.inTurn(() => recoverDesk(desk));
    await writeStatus(status, { state: 'failed', message: NOT_PUSHED });
  }
}

/** Runs the hook by hand: nothing was pushed, but what readers see is not what it would make. */
async function releasePublished({ folders, desk, status }: Parts, follow: Follow): Promise<void> {
  const revision = await desk.publishedRevision();
  const hook = join(import.meta.dirname, '../release/post-receive.ts');
  await follow(
    [process.execPath, hook, folders.settings],
    `${revision} ${revision} refs/heads/${BRANCH}\n`,
  );
  await endUnfinished(status);
}

/** The hook reports how it ends; when it could not, the status must not say "building" for ever. */
async function endUnfinished(status: string): Promise<void> {
  const last = await readStatus(status);
  if (last.state !== 'building') return;
  await writeStatus(status, { state: 'failed', message: BROKEN_OFF, revision: last.revision });
}

/** Keeps what the hook says, which git marks with `remote:`, and git's errors. */
function tidyLines(onLine: (line: string) => void): (line: string) => void {
  return (line) => {
    const text = line.replace(/^remote: ?/, '').trimEnd();
    if (!/^(?:To |[ *=+-]?\t|Done$|$)/.test(text)) onLine(text);
  };
}
