import { createHash } from 'node:crypto';
import { textsBetween } from './texts-between.ts';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/u;
const INLINE = { 'script-src': 'script', 'style-src': 'style' } as const;
/** Attributes of a script that comes from a file, or is data. */
const NO_CODE = /\ssrc=|\stype="application\//u;
const HASH = / 'sha(?:256|384|512)-[^']*'/gu;

/**
 * A page whose policy names the inline scripts and styles that stand in it, and no others. Astro
 * names those of the whole site in every page: half a kilobyte that no compression makes smaller.
 */
export function narrowPolicy(html: string): string {
  return html.replace(POLICY, (_, before: string, policy: string, after: string) => {
    const narrowed = policy.split(';').map((directive) => {
      const name = directive.trim().split(' ', 1)[0] ?? '';
      return isInlined(name) ? directive.replaceAll(HASH, '') + hashesOf(html, name) : directive;
    });
    return before + narrowed.join(';') + after;
  });
}

function isInlined(name: string): name is keyof typeof INLINE {
  return Object.hasOwn(INLINE, name);
}

function hashesOf(html: string, name: keyof typeof INLINE): string {
  const tag = INLINE[name];
  const texts = new Set<string>();
  for (const { text: written } of textsBetween(html, `<${tag}`, `</${tag}>`)) {
    const end = written.indexOf('>');
    if (!NO_CODE.test(written.slice(0, end))) texts.add(written.slice(end + 1));
  }
  return Array.from(texts, (text) => ` 'sha256-${digest(text)}'`).join('');
}

/** Pages of a kind share their styles, apart from the few that each needs alone. */
const digests = new Map<string, string>();
const DIGESTS_KEPT = 200;

function digest(text: string): string {
  const known = digests.get(text) ?? createHash('sha256').update(text).digest('base64');
  if (digests.size === DIGESTS_KEPT) digests.clear();
  digests.set(text, known);
  return known;
}
