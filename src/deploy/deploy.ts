import { execFile } from 'node:child_process';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { GIT_CONFIG } from '../release/git.ts';
import { writeDurably } from '../release/write-durably.ts';
import { deployFolders, type DeployFolders } from './deployment.ts';
import { writeMoves } from './nginx/write-moves.ts';
import { giveTo, openRepository } from './place/open-repository.ts';
import { placeFiles, readLedger, removeFiles, type Ledger } from './place/place-files.ts';
import { plannedFiles, type Machine } from './place/planned-files.ts';
import type { DeployOptions } from './read-options.ts';
import { WrongOption } from './wrong-option.ts';
import { ENABLED_UNITS } from './units/systemd-units.ts';

const NOTHING_TO_DO = 'Mọi thứ đã đúng, không có gì thay đổi.';

/** Puts everything in its place. @returns what was done, and what is left to do by hand */
export async function deploy(options: DeployOptions, machine: Machine): Promise<string[]> {
  const { deployment, root } = options;
  const folders = deployFolders(root);
  const owner = await findOwner(deployment.user);
  await Promise.all([root, folders.acme].map((folder) => mkdir(folder, { recursive: true })));
  // Needed before the repository; the plan knows it as well.
  await writeFile(folders.gitConfig, GIT_CONFIG, { flag: 'wx' }).catch(() => undefined);
  const ledger = await readLedger(folders.ledger);
  const said = [
    ...(await openRepository(folders)),
    ...(await placeFiles(plannedFiles(deployment, machine), ledger)),
  ];
  await writeMoves(root);
  await writeLedger(folders, ledger);
  if (owner !== undefined) await handOver(folders, owner);
  if (said.length === 0) return [NOTHING_TO_DO];
  return [...said, '', 'Việc tiếp theo:', ...nextSteps(options)];
}

/** Takes away what was put in place. The stories and the releases stay. */
export async function undo(options: DeployOptions, machine: Machine): Promise<string[]> {
  const folders = deployFolders(options.root);
  const ledger = await readLedger(folders.ledger);
  const said = await removeFiles(plannedFiles(options.deployment, machine), ledger);
  await rm(folders.ledger, { force: true });
  if (said.length === 0) return [NOTHING_TO_DO];
  return [...said, `Kho bài ${folders.repository} và các bản dựng vẫn còn nguyên.`];
}

async function writeLedger({ ledger: file }: DeployFolders, ledger: Ledger): Promise<void> {
  await writeDurably(file, `${JSON.stringify(ledger, null, 2)}\n`);
}

function nextSteps({ etc, root, deployment }: DeployOptions): string[] {
  const { repository } = deployFolders(root);
  const link =
    etc !== '/etc'
      ? [
          '  chạy lại lệnh này với --etc /etc dưới quyền root để đặt cấu hình nginx và systemd vào đúng chỗ',
        ]
      : [
          '  nginx -t && systemctl reload nginx',
          `  systemctl daemon-reload && systemctl enable --now ${ENABLED_UNITS.join(' ')}`,
        ];
  return [...link, `  git push ${deployment.user}@${deployment.domain}:${repository} main`];
}

interface Owner {
  uid: number;
  gid: number;
}

/** Undefined when the files belong to the right account as they are made. */
async function findOwner(user: string): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0 || user === 'root') return undefined;
  const id = promisify(execFile);
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((which) => id('id', [which, user])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  } catch (cause) {
    throw new WrongOption(
      `Máy chưa có tài khoản «${user}». Hãy tạo: adduser --system --group --shell /bin/sh --home /home/${user} ${user}`,
      { cause },
    );
  }
}

/** All below the root but the releases, which the account itself makes. */
async function handOver(folders: DeployFolders, { uid, gid }: Owner): Promise<void> {
  const { root, repository, maps, acme, ...files } = folders;
  for (const folder of [repository, maps, acme]) await giveTo(folder, uid, gid);
  for (const path of [root, ...Object.values(files)]) await chown(path, uid, gid);
}
