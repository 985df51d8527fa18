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

function releaseUnits(
  { user }: Deployment,
  { root, project, node }: Machine,
): Record<string, string> {
  const release = join(project, 'src/release/release.ts');
  return {
    [`${RELEASE}.service`]: `[Unit]
Description=Đăng các bài đến giờ hẹn

[Service]
Type=oneshot
User=${user}
WorkingDirectory=${project}
ExecStart=${[node, release, 'scheduled', '--root', root].map(quoteForUnit).join(' ')}
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=full
`,
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

function backupUnits(
  { user }: Deployment,
  { root, project, node }: Machine,
): Record<string, string> {
  const backup = join(project, 'src/deploy/backup.ts');
  return {
    [`${BACKUP}.service`]: `[Unit]
Description=Sao lưu kho bài

[Service]
Type=oneshot
User=${user}
WorkingDirectory=${project}
ExecStart=${[node, backup, 'take', '--root', root].map(quoteForUnit).join(' ')}
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=full
`,
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

function quoteForUnit(word: string): string {
  return `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`;
}
