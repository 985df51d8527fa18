import type { BreadcrumbList } from 'schema-dts';

export interface Step {
  label: string;
  path: string;
}

const HOME = 'Trang chủ';

/** The way from the home page to a page. @param steps those after the home page, the page itself last */
export function breadcrumbs(steps: readonly Step[], siteUrl: string): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ label: HOME, path: '/' }, ...steps].map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: new URL(path, siteUrl).href,
    })),
  };
}
