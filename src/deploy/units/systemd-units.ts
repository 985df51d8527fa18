import { join } from 'node:path';
import { deployFolders, PREFIX, type Deployment } from '../deployment.ts';
import { MAPS } from '../nginx/site-config.ts';

interface Machine {
  root: string;
  /** Folder of the code. */
  project: string;
  /** The program that runs it. */
  node: string;
}

const RELEASE = `${PREFIX}-release`;
const NGINX = `${PREFIX}-nginx`;
const BACKUP = `${PREFIX}-backup`;

/** Those that must be enabled; the others are started by them. */
export const ENABLED_UNITS = [`${RELEASE}.timer`, `${NGINX}.path`, `${BACKUP}.timer`] as const;

/** systemd units by file name: scheduled stories, what makes nginx look again, the nightly backup. */
export function systemdUnits(deployment: Deployment, machine: Machine): Record<string, string> {
  return {
    ...releaseUnits(deployment, machine),
    ...nginxUnits(machine),
    ...backupUnits(deployment, machine),
  };
}

function releaseUnits(deployment: Deployment, machine: Machine): Record<string, string> {
  return {
    [`${RELEASE}.service`]: `[Unit]
Description=Đăng các bài đến giờ hẹn

${program(deployment, machine, ['src/release/release.ts', 'scheduled'])}`,
    [`${RELEASE}.timer`]: `[Unit]
Description=Mỗi phút xem có bài nào đến giờ hẹn

[Timer]
OnCalendar=*-*-* *:*:00
AccuracySec=1s

[Install]
WantedBy=timers.target
`,
  };
}

function backupUnits(deployment: Deployment, machine: Machine): Record<string, string> {
  return {
    [`${BACKUP}.service`]: `[Unit]
Description=Sao lưu kho bài

${program(deployment, machine, ['src/deploy/backup.ts', 'take'])}`,
    [`${BACKUP}.timer`]: `[Unit]
Description=Sao lưu kho bài mỗi đêm

[Timer]
OnCalendar=*-*-* 02:30:00
RandomizedDelaySec=600
Persistent=yes

[Install]
WantedBy=timers.target
`,
  };
}

function nginxUnits({ root }: Machine): Record<string, string> {
  const { maps } = deployFolders(root);
  const watched = Object.values(MAPS).map((map) => `PathChanged=${join(maps, map)}\n`);
  return {
    [`${NGINX}.service`]: `[Unit]
Description=nginx đọc lại các địa chỉ chuyển hướng

[Service]
Type=oneshot
ExecStart=/usr/sbin/nginx -t -q
ExecStart=/usr/sbin/nginx -s reload
`,
    [`${NGINX}.path`]: `[Unit]
Description=Theo dõi các địa chỉ chuyển hướng

[Path]
${watched.join('')}
[Install]
WantedBy=paths.target
`,
  };
}

/** Runs a program of the project once, with no more rights than the account has. */
function program(
  { user }: Deployment,
  { root, project, node }: Machine,
  [file, command]: [file: string, command: string],
): string {
  const words = [node, join(project, file), command, '--root', root];
  return `[Service]
Type=oneshot
User=${user}
WorkingDirectory=${project}
ExecStart=${words.map(quoteForUnit).join(' ')}
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=full
`;
}

function quoteForUnit(word: string): string {
  return `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`;
}
