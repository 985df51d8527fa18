import type { Graph, Thing } from 'schema-dts';

export type { Thing };

/**
 * What a page says of itself to programs: JSON-LD with the vocabulary of schema.org. What people
 * wrote cannot end the element that it stands in.
 */
export function linkedData(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  const text = JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/ld+json">${text}</script>`;
}
