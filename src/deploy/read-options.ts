import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CmsSettings } from '../release/cms/cms-settings.ts';
import { deployFolders, type Deployment } from './deployment.ts';
import { readCmsDecision, readCmsFile } from './read-cms.ts';
import { WrongOption } from './wrong-option.ts';

export interface DeployOptions {
  root: string;
  deployment: Deployment;
  /** Where configuration for nginx and systemd is put: `/etc`, or a folder to copy from. */
  etc: string;
  isUndo: boolean;
}

const HOST_NAME = /^(?=.{1,253}$)[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/;
const ACCOUNT = /^[a-z_][a-z\d_-]{0,31}$/;
/** What nginx, systemd and git hooks all take without escapes of their own. */
const PATH = /^\/[^\s"'\\$%;{}*?]+$/u;

/**
 * @param decided file of an earlier decision, by default that below the root
 * @throws {WrongOption}
 */
export async function readOptions(
  args: readonly string[],
  decided?: string,
): Promise<DeployOptions> {
  const values = parse(args);
  if (values.root === undefined) throw new WrongOption('Thiếu --root: thư mục đặt trang tin.');
  const root = checked(PATH, resolve(values.root), 'Thư mục --root');
  const known = await readKnown(decided ?? deployFolders(root).deployment);
  const domain = values.domain ?? known.domain;
  if (domain === undefined) {
    throw new WrongOption('Thiếu --domain: tên miền của trang, ví dụ tin.coquan.gov.vn.');
  }
  const certificates = `/etc/letsencrypt/live/${domain}`;
  return {
    root,
    deployment: {
      domain: checked(HOST_NAME, domain, 'Tên miền --domain'),
      user: checked(ACCOUNT, values.user ?? known.user ?? 'tin', 'Tài khoản --user'),
      certificate: checked(
        PATH,
        values.cert ?? known.certificate ?? `${certificates}/fullchain.pem`,
        'Tệp chứng thư --cert',
      ),
      certificateKey: checked(
        PATH,
        values.key ?? known.certificateKey ?? `${certificates}/privkey.pem`,
        'Tệp khoá --key',
      ),
      httpPort: readPort(values['http-port']) ?? known.httpPort ?? 80,
      httpsPort: readPort(values['https-port']) ?? known.httpsPort ?? 443,
      ...(await readCms(values.cms, known.cms)),
    },
    etc: checked(PATH, resolve(values.etc ?? join(root, 'etc')), 'Thư mục --etc'),
    isUndo: values.undo,
  };
}

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...{ root: text, domain: text, user: text, cert: text, key: text, etc: text, cms: text },
        ...{ 'http-port': text, 'https-port': text },
        undo: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new WrongOption(String(error), { cause: error });
  }
}

/** @param file without it what was decided before stays */
async function readCms(
  file: string | undefined,
  known: CmsSettings | undefined,
): Promise<{ cms?: CmsSettings }> {
  if (file !== undefined) return { cms: await readCmsFile(file) };
  return known === undefined ? {} : { cms: readCmsDecision(known) };
}

async function readKnown(file: string): Promise<Partial<Deployment>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Partial<Deployment>;
}

function checked(form: RegExp, value: string, what: string): string {
  if (form.test(value)) return value;
  throw new WrongOption(`${what} đang là «${value}», không dùng được.`);
}

function readPort(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const port = Number(written);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new WrongOption(`Cổng «${written}» không dùng được. Hãy đặt một số từ 1 đến 65535.`);
}
