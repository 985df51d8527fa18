const SCOPE = /data-astro-cid-[a-z0-9]{8}/gu;

/**
 * A page with the attributes by which Astro keeps styles to their component made short: of thirty
 * letters on almost every element, eight were chance, and no compression makes those smaller.
 */
export function shortenScopes(html: string): string {
  const names = new Map<string, string>();
  return html.replace(SCOPE, (scope) => {
    const name = names.get(scope) ?? `data-s${names.size.toString(36)}`;
    names.set(scope, name);
    return name;
  });
}
