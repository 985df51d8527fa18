import type { Nodes, RootContent } from 'mdast';
import { cleanCode } from './clean-letters.ts';
import { noteName } from './note-name.ts';
import { isPhrasing, plainTextOf } from './read-runs.ts';
import { isSafeAddress } from '../safe-address.ts';
import { tidyAddress } from './tidy-address.ts';
import { tidyList } from './tidy-list.ts';
import type { TidyOptions } from './tidy-options.ts';
import { tidyPhrasing } from './tidy-phrasing.ts';
import { tidyTable } from './tidy-table.ts';
import { tidyProps } from './tidy-tag.ts';

/** The parser refuses a container inside more than twenty others. */
const DEEPEST = 20;

/** Blocks as the dialect has them, made of any nodes. */
export class FlowTidier {
  readonly options: TidyOptions;
  /** Definitions found inside other blocks: they stand behind these. */
  #definitions: RootContent[] = [];
  #depth = 0;

  constructor(options: TidyOptions) {
    this.options = options;
  }

  tidyRoot(nodes: readonly Nodes[]): RootContent[] {
    return gatherPhrasing(nodes).flatMap((node) => {
      const blocks = this.#tidyBlock(node);
      const definitions = this.#definitions;
      this.#definitions = [];
      return [...blocks, ...definitions];
    });
  }

  tidyAll(nodes: readonly Nodes[]): RootContent[] {
    return gatherPhrasing(nodes).flatMap((node) => this.#tidyBlock(node));
  }

  #tidyBlock(node: Nodes): RootContent[] {
    switch (node.type) {
      case 'paragraph':
        return this.#tidyLeaf(node.children, 'prose', (children) => ({
          type: 'paragraph',
          children,
        }));
      case 'heading': {
        const depth = Math.min(Math.max(node.depth, 2), 4) as 2 | 3 | 4;
        return this.#tidyLeaf(node.children, 'line', (children) => ({
          type: 'heading',
          depth,
          children,
        }));
      }
      case 'thematicBreak':
        return [{ type: 'thematicBreak' }];
      case 'code':
        return [{ type: 'code', lang: null, meta: null, value: cleanCode(node.value) }];
      case 'definition':
      case 'footnoteDefinition':
        this.#define(node);
        return [];
      default:
        return this.#tidyContainer(node);
    }
  }

  #tidyLeaf(
    nodes: readonly Nodes[],
    place: 'prose' | 'line',
    make: (children: ReturnType<typeof tidyPhrasing>['children']) => RootContent,
  ): RootContent[] {
    const { children, blocks } = tidyPhrasing(nodes, place, this.options);
    return [...(children.length === 0 ? [] : [make(children)]), ...this.tidyAll(blocks)];
  }

  #tidyContainer(node: Nodes): RootContent[] {
    if (node.type === 'table') return tidyTable(node, this);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      return this.#tidyTag(node);
    if (node.type === 'list') return this.#enter(() => tidyList(node, this), node.children);
    if (node.type === 'blockquote')
      return this.#enter((): RootContent[] => {
        const children = this.tidyAll(node.children);
        return children.length === 0 ? [] : [{ type: 'blockquote', children } as RootContent];
      }, node.children);
    if ('children' in node) return this.tidyAll(node.children);
    return this.tidyAll([{ type: 'text', value: plainTextOf(node) }]);
  }

  #tidyTag(node: Extract<Nodes, { attributes: unknown }>): RootContent[] {
    if (node.name === 'br') return [tag('br', [], []), ...this.tidyAll(node.children)];
    const name = node.name ?? '';
    const attributes = tidyProps(name, node.attributes);
    if (attributes === undefined) return this.tidyAll(node.children);
    if (name !== 'Note') return [tag(name, attributes, []), ...this.tidyAll(node.children)];
    return this.#enter(() => {
      const children = this.tidyAll(node.children);
      return children.length === 0 ? [] : [tag(name, attributes, children)];
    }, node.children);
  }

  /** Tidies a container, or only what is in it where no more containers may stand. */
  #enter(tidy: () => RootContent[], children: readonly Nodes[]): RootContent[] {
    if (this.#depth === DEEPEST) return this.tidyAll(children);
    this.#depth += 1;
    const tidied = tidy();
    this.#depth -= 1;
    return tidied;
  }

  #define(node: Extract<Nodes, { type: 'definition' | 'footnoteDefinition' }>): void {
    if (node.type === 'definition') {
      const { identifier, label = identifier, title = null } = node;
      const url = tidyAddress(node.url);
      if (isSafeAddress(url))
        this.#definitions.push({ type: 'definition', identifier, label, url, title });
      return;
    }
    const outer = this.#depth;
    this.#depth = 0;
    const children = this.tidyAll(node.children);
    this.#depth = outer;
    const definition = { type: 'footnoteDefinition', ...noteName(node), children };
    this.#definitions.push(definition as RootContent);
  }
}

function tag(
  name: string,
  attributes: NonNullable<ReturnType<typeof tidyProps>>,
  children: RootContent[],
): RootContent {
  return { type: 'mdxJsxFlowElement', name, attributes, children } as RootContent;
}

/** Words that stand among blocks become paragraphs. */
function gatherPhrasing(nodes: readonly Nodes[]): Nodes[] {
  const gathered: Nodes[] = [];
  let words: Nodes[] = [];
  const end = () => {
    if (words.length > 0) gathered.push({ type: 'paragraph', children: words } as Nodes);
    words = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node) && !isLoneTag(node)) words.push(node);
    else {
      end();
      gathered.push(node);
    }
  }
  end();
  return gathered;
}

function isLoneTag(node: Nodes): boolean {
  return node.type === 'mdxJsxTextElement' && /^[A-Z]/.test(node.name ?? '');
}
