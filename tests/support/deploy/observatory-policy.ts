export type Directives = ReadonlyMap<string, readonly string[]>;

/** The Content Security Policy of a page. */
export interface Policy {
  fromHeader: Directives;
  /** With what a meta tag adds. */
  all: Directives;
}

const HASHES = /^'(?:sha\d{3}|nonce)-/;

export function readPolicies(header: string | undefined, html: string): Policy {
  const meta =
    /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
  const fromHeader = readDirectives(header ?? '');
  return { fromHeader, all: new Map([...readDirectives(decode(meta)), ...fromHeader]) };
}

/** What a directive allows; without it the default, without that everything. */
export function findSources(directives: Directives, name: string): readonly string[] {
  const sources = directives.get(name) ?? directives.get('default-src') ?? ['*'];
  // Where a hash is named, browsers pass over what allows everything inline.
  const isHashed = sources.some((source) => HASHES.test(source));
  return isHashed ? sources.filter((source) => source !== "'unsafe-inline'") : sources;
}

function readDirectives(policy: string): Map<string, string[]> {
  const directives = policy.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(
    directives.flatMap(([name = '', ...sources]) => (name === '' ? [] : [[name, sources]])),
  );
}

function decode(attribute: string): string {
  return attribute.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
