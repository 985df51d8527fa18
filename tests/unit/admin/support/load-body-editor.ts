import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { mdxCompiler } from '../../../../admin/body/mdx-compiler.ts';
import type { EditorComponent } from '../../../../admin/body/editor-component.ts';

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

type Serializers = typeof import('./serializers-entry.ts');

const HERE = import.meta.dirname;

/** Decap's own serialisers, bundled without the editor that they import for its components. */
export async function loadBodyEditor(components: readonly EditorComponent[]): Promise<BodyEditor> {
  const folder = await mkdtemp(path.join(tmpdir(), 'decap-serializers-'));
  try {
    await bundle(folder);
    const file = pathToFileURL(path.join(folder, 'serializers.js')).href;
    const serializers = (await import(/* @vite-ignore */ file)) as Serializers;
    serializers.useEditorComponents(new Map(components.map((each) => [each.id, each])));
    return bodyEditor(serializers);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function bodyEditor({ markdownToSlate, slateToMarkdown }: Serializers): BodyEditor {
  const options = { remarkPlugins: [mdxCompiler] };
  return {
    resave: (stored) => slateToMarkdown(markdownToSlate(stored, options), options),
    store: (nodes) => slateToMarkdown(nodes, options),
  };
}

async function bundle(outDir: string): Promise<void> {
  const control = path.join(HERE, 'editor-control.ts');
  await build({
    root: HERE,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: [{ find: /^\.\.\/MarkdownControl$/, replacement: control }] },
    build: {
      outDir,
      minify: false,
      lib: {
        entry: path.join(HERE, 'serializers-entry.ts'),
        formats: ['es'],
        fileName: () => 'serializers.js',
      },
    },
  });
}
