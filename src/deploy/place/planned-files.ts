import { join } from 'node:path';
import { cmsConfig } from '../../release/cms/cms-settings.ts';
import type { ReleaseSettings } from '../../release/settings.ts';
import { GIT_CONFIG } from '../../release/git.ts';
import { hookScript } from '../../release/hook-script.ts';
import { stepCommands } from '../../release/step-commands.ts';
import { BRANCH, deployFolders, PREFIX, siteUrlOf, type Deployment } from '../deployment.ts';
import { headerLines } from '../nginx/header-lines.ts';
import { headersFile, siteConfig } from '../nginx/site-config.ts';
import { systemdUnits } from '../units/systemd-units.ts';

export interface Machine {
  root: string;
  /**
   * Where nginx and systemd look: `/etc`. Files are put there, not links: whoever may write below the
   * root must not decide what runs with the rights of the system.
   */
  etc: string;
  /** Folder of the code. */
  project: string;
  /** The program that runs it. */
  node: string;
  hasBrotli: boolean;
}

/** A file that `deploy:init` answers for. */
export interface PlannedFile {
  path: string;
  text: string;
  isProgram?: boolean;
}

/** Everything that a deployment needs beside the repository itself. */
export function plannedFiles(deployment: Deployment, machine: Machine): PlannedFile[] {
  const { etc } = machine;
  const folders = deployFolders(machine.root);
  const units = Object.entries(systemdUnits(deployment, machine));
  return [
    { path: folders.gitConfig, text: GIT_CONFIG },
    { path: folders.deployment, text: asJson(deployment) },
    ...(deployment.cms === undefined
      ? []
      : [
          {
            path: folders.cmsConfig,
            text: asJson(
              cmsConfig(deployment.cms, { branch: BRANCH, siteUrl: siteUrlOf(deployment) }),
            ),
          },
        ]),
    { path: folders.settings, text: asJson(releaseSettings(deployment, machine)) },
    ...(['pre-receive', 'post-receive'] as const).map((hook) => ({
      path: join(folders.repository, 'hooks', hook),
      text: hookScript({
        node: machine.node,
        program: join(machine.project, HOOK_PROGRAMS[hook]),
        root: machine.root,
        settings: folders.settings,
        writtenBy: 'by «npm run deploy:init»',
      }),
      isProgram: true,
    })),
    { path: headersFile(etc, 'site'), text: headerLines('/', deployment.cms) },
    { path: headersFile(etc, 'admin'), text: headerLines('/admin/', deployment.cms) },
    { path: join(etc, `nginx/conf.d/${PREFIX}.conf`), text: siteConfig(deployment, machine) },
    ...units.map(([name, text]) => ({ path: join(etc, 'systemd/system', name), text })),
  ];
}

function releaseSettings(
  deployment: Deployment,
  { root, project, node }: Machine,
): ReleaseSettings {
  const { repository, gitConfig } = deployFolders(root);
  return {
    root,
    repository,
    gitConfig,
    branch: BRANCH,
    project,
    siteUrl: siteUrlOf(deployment),
    precompress: true,
    commands: {
      ...stepCommands(project, node),
      swapped: [node, join(project, 'src/deploy/swapped.ts'), root],
    },
  };
}

const HOOK_PROGRAMS = {
  'pre-receive': 'src/deploy/hooks/pre-receive.ts',
  'post-receive': 'src/release/post-receive.ts',
} as const;

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
