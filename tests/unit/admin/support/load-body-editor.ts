import path from 'node:path';
import type { EditorComponent } from '../../../../admin/body/editor-component.ts';
import { mdxCompiler } from '../../../../admin/body/mdx-compiler.ts';
import { mdxParser } from '../../../../admin/body/mdx-parser.ts';
import { bundleForNode } from './bundle-for-node.ts';

export interface SlateNode {
  type?: string;
  text?: string;
  children?: SlateNode[];
  [mark: string]: unknown;
}

/** The body editor of Decap without its user interface. */
export interface BodyEditor {
  /** What is stored after a change somewhere in a stored body. */
  resave(stored: string): string;
  /** What is stored for a document of the editor. */
  store(nodes: SlateNode[]): string;
}

/** Decap's own serialisers, bundled without the editor that they import for its components. */
export async function loadBodyEditor(components: readonly EditorComponent[]): Promise<BodyEditor> {
  const control = path.join(import.meta.dirname, 'editor-control.ts');
  const { useEditorComponents, markdownToSlate, slateToMarkdown } = (await bundleForNode(
    'serializers-entry.ts',
    [{ find: /^\.\.\/MarkdownControl$/, replacement: control }],
  )) as typeof import('./serializers-entry.ts');
  useEditorComponents(new Map(components.map((each) => [each.id, each])));
  const options = { remarkPlugins: [mdxParser, mdxCompiler] };
  return {
    resave: (stored) => slateToMarkdown(markdownToSlate(stored, options), options),
    store: (nodes) => slateToMarkdown(nodes, options),
  };
}
