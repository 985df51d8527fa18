/** robots.txt (RFC 9309): everything may be read but the newsroom. */
export function robots(siteUrl: string): string {
  const sitemap = new URL('/sitemap-index.xml', siteUrl).href;
  return `User-agent: *\nDisallow: /admin/\n\nSitemap: ${sitemap}\n`;
}
