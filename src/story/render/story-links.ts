/** A link as this renderer writes it; no link stands in another one. */
const LINK = /<a href="([^"]*)"[^>]*>(.*?)<\/a>/gsu;
const STORY = /^(\/tin-tuc\/\d{4}\/[^/?#]+)\/?(?:[?#].*)?$/u;

/** Addresses of the stories that rendered HTML links to, each once: `/tin-tuc/2021/so-ket/`. */
export function linkedStories(html: string, siteUrl: string): string[] {
  const addresses = Array.from(html.matchAll(LINK), ([, href = '']) => storyOf(href, siteUrl));
  return [...new Set(addresses.filter((address) => address !== undefined))];
}

/** The same HTML with the words of links to these stories, and without the links. */
export function withoutLinksTo(html: string, stories: readonly string[], siteUrl: string): string {
  return html.replace(LINK, (link, href: string, words: string) => {
    const address = storyOf(href, siteUrl);
    return address !== undefined && stories.includes(address) ? words : link;
  });
}

function storyOf(href: string, siteUrl: string): string | undefined {
  const path = href.startsWith(`${siteUrl}/`) ? href.slice(siteUrl.length) : href;
  const [, address] = STORY.exec(path) ?? [];
  return address === undefined ? undefined : `${address}/`;
}
