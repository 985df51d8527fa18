import { ADMIN_CSP } from '../../../admin/csp.ts';
import { HSTS, securityHeaders, type Headers } from '../../release/headers.ts';

/** Directives for every answer below an address, errors too. */
export function headerLines(address: '/' | '/admin/'): string {
  const headers: Headers = { ...securityHeaders(address, ADMIN_CSP), ...HSTS };
  return Object.entries(headers)
    .map(([name, value]) => `add_header ${name} ${quoteForNginx(value)} always;\n`)
    .join('');
}

/** Text that nginx takes as it is, but for variables. */
export function quoteForNginx(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
