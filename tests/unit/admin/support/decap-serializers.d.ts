declare module 'decap-cms-widget-markdown/dist/esm/serializers/index.js' {
  import type { SlateNode } from './load-body-editor.ts';

  export function markdownToSlate(markdown: string, options: object): SlateNode[];
  export function slateToMarkdown(nodes: SlateNode[], options: object): string;
}
