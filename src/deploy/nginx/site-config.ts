import { join } from 'node:path';
import { cacheControl, FILE_GONE_PAGE, IMMUTABLE_FOLDERS } from '../../release/headers.ts';
import { REDIRECTS_FILE } from '../../release/redirects.ts';
import { OLDER_LINKED, releaseFolders } from '../../release/release-folders.ts';
import { publicStatusFile } from '../../release/status.ts';
import { deployFolders, PREFIX, siteUrlOf, type Deployment } from '../deployment.ts';
import { quoteForNginx as quote } from './header-lines.ts';

const HEADERS = { site: 'headers-site.conf', admin: 'headers-admin.conf' } as const;
/** Lists of nginx's, written at every swap. */
export const MAPS = { moved: 'moved.map', gone: 'gone.map' } as const;

interface Machine {
  root: string;
  /** Where nginx's configuration stands: `/etc`. */
  etc: string;
  /** Whether nginx can send what was compressed by Brotli beforehand. */
  hasBrotli: boolean;
}

/** nginx's configuration of the public site; for nginx 1.22, as Debian 12 has it. */
export function siteConfig(deployment: Deployment, machine: Machine): string {
  return `# Written by «npm run deploy:init»; it notices when somebody changes it.
${mapPart(machine)}
server {
${listen(deployment.httpPort)}
  server_name ${deployment.domain};
  server_tokens off;
  location /.well-known/acme-challenge/ {
    root ${quote(deployFolders(machine.root).acme)};
  }
  location / {
    return 301 ${siteUrlOf(deployment)}$request_uri;
  }
}

server {
${listen(deployment.httpsPort, ' ssl http2')}
  server_name ${deployment.domain};
  server_tokens off;
  ssl_certificate ${quote(deployment.certificate)};
  ssl_certificate_key ${quote(deployment.certificateKey)};
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_ciphers ${CIPHERS};
  ssl_session_cache shared:tin:5m;
  ssl_session_tickets off;
${readerPart(machine)}${sitePlaces(machine)}${adminPlaces(machine)}
}
`;
}

function listen(port: number, more = ''): string {
  return `  listen ${String(port)}${more};\n  listen [::]:${String(port)}${more};`;
}

function mapPart({ root }: Machine): string {
  const { maps } = deployFolders(root);
  // Asked again after an internal redirect, which leads to the page that tells of the withdrawal.
  return `
# Before the first list, which would settle them.
map_hash_max_size 65536;
map_hash_bucket_size 512;
map $uri $tin_moved {
  volatile;
  default "";
  include ${quote(join(maps, MAPS.moved))};
}
map $uri $tin_gone {
  volatile;
  default "";
  include ${quote(join(maps, MAPS.gone))};
}
`;
}

/** Mozilla's intermediate list for TLS 1.2, https://wiki.mozilla.org/Security/Server_Side_TLS */
const CIPHERS = [
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
].join(':');

/** Where the headers stand that every location includes: nginx forgets those from outside. */
export function headersFile(etc: string, which: keyof typeof HEADERS): string {
  return join(etc, 'nginx', PREFIX, HEADERS[which]);
}

function readerPart({ root, hasBrotli }: Machine): string {
  return `
  root ${quote(releaseFolders(root).current)};
  charset utf-8;
  charset_types text/plain text/css application/javascript application/json text/xml
    application/rss+xml application/atom+xml image/svg+xml text/calendar;
  absolute_redirect off;
  # Everything that can be made smaller was, when the release was made.
  gzip off;
  gzip_static on;${hasBrotli ? '\n  brotli_static on;' : ''}

  if ($tin_moved) {
    return 301 $tin_moved;
  }
  if ($tin_gone) {
    return 410;
  }
  error_page 403 =404 /404.html;
  error_page 404 /404.html;
  error_page 410 $tin_gone;
`;
}

const ASKED_EACH_TIME = `add_header Cache-Control ${quote(cacheControl('/'))} always;`;
const KEPT_NOWHERE = 'add_header Cache-Control "no-store" always;';

function sitePlaces(machine: Machine): string {
  const headers = headersOf(machine, 'site');
  return `
  location / {
    ${headers}
    ${ASKED_EACH_TIME}
  }
  location = /404.html {
    ${headers}
    ${KEPT_NOWHERE}
  }
  location = /${FILE_GONE_PAGE} {
    ${headers}
    ${KEPT_NOWHERE}
  }
  location = /${REDIRECTS_FILE} {
    return 404;
  }
${lastingPlace(machine, 'site', 'shown')}
${lastingPlace(machine, 'site')}`;
}

function adminPlaces(machine: Machine): string {
  const headers = headersOf(machine, 'admin');
  const { status } = releaseFolders(machine.root);
  return `
  location /admin/ {
    ${headers}
    ${ASKED_EACH_TIME}
  }
  location = /admin/status.json {
    ${headers}
    ${KEPT_NOWHERE}
    alias ${quote(publicStatusFile(status))};
  }
  location = /admin/config.json {
    ${headers}
    ${KEPT_NOWHERE}
    alias ${quote(deployFolders(machine.root).cmsConfig)};
  }
${lastingPlace(machine, 'admin')}`;
}

/** What never changes is taken from older releases too, for pages that were opened before a swap. */
function lastingPlace(
  machine: Machine,
  which: keyof typeof HEADERS,
  folders: keyof typeof IMMUTABLE_FOLDERS = which,
): string {
  const older = Array.from({ length: OLDER_LINKED }, (_, n) => `/older/${String(n + 1)}$uri`);
  const missing =
    folders === 'shown' ? `=410;\n    error_page 403 410 =410 /${FILE_GONE_PAGE}` : '=404';
  return `  location ~ "${IMMUTABLE_FOLDERS[folders]}" {
    ${headersOf(machine, which)}
    add_header Cache-Control ${quote(cacheControl('/media/'))};
    root ${quote(machine.root)};
    try_files /current$uri ${older.join(' ')} ${missing};
  }`;
}

function headersOf({ etc }: Machine, which: keyof typeof HEADERS): string {
  return `include ${quote(headersFile(etc, which))};`;
}
