import { cspWith } from '../../../admin/csp.ts';
import { originsOf, type CmsSettings } from '../../release/cms/cms-settings.ts';
import { HSTS, securityHeaders, type Headers } from '../../release/headers.ts';

/**
 * Directives for every answer below an address, errors too.
 *
 * @param cms what the admin may talk to
 */
export function headerLines(address: '/' | '/admin/', cms: CmsSettings | undefined): string {
  const adminCsp = cspWith(cms === undefined ? [] : originsOf(cms));
  const headers: Headers = { ...securityHeaders(address, adminCsp), ...HSTS };
  return Object.entries(headers)
    .map(([name, value]) => `add_header ${name} ${quoteForNginx(value)} always;\n`)
    .join('');
}

/** Text that nginx takes as it is, but for variables. */
export function quoteForNginx(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
