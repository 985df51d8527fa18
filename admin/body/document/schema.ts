import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { NOTE_KINDS, type NoteKind } from '../../../src/story/components.ts';

/** Columns of a table: as mdast says it; null is the reader's default. */
export type Align = 'left' | 'center' | 'right' | null;

/** What a component that holds no text is made of, e.g. `<Photo src="a.jpg" />`. */
export interface TagAttrs {
  name: string;
  props: Readonly<Record<string, string>>;
}

const BLOCKS = {
  doc: { content: 'block+' },
  paragraph: {
    group: 'block',
    content: 'inline*',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { depth: { default: 2, validate: 'number' } },
    parseDOM: [2, 3, 4].map((depth) => ({ tag: `h${String(depth)}`, attrs: { depth } })),
    toDOM: ({ attrs }) => [`h${String(attrs['depth'])}`, 0],
  },
  blockquote: {
    group: 'block',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  list: {
    group: 'block',
    content: 'listItem+',
    attrs: {
      ordered: { default: false, validate: 'boolean' },
      start: { default: 1, validate: 'number' },
      /** Whether its items stand apart by blank lines. */
      spread: { default: false, validate: 'boolean' },
    },
    parseDOM: [
      { tag: 'ul', attrs: { ordered: false } },
      {
        tag: 'ol',
        getAttrs: (dom) => ({ ordered: true, start: (dom as HTMLOListElement).start }),
      },
    ],
    toDOM: ({ attrs }) =>
      attrs['ordered'] === true ? ['ol', { start: String(attrs['start']) }, 0] : ['ul', 0],
  },
  listItem: {
    content: 'block+',
    defining: true,
    attrs: {
      /** A task box; null is an item without one. */
      checked: { default: null, validate: 'boolean|null' },
      /** Whether its blocks stand apart by blank lines. */
      spread: { default: false, validate: 'boolean' },
    },
    parseDOM: [{ tag: 'li' }],
    toDOM: ({ attrs }) => {
      const { checked } = attrs as { checked: boolean | null };
      return ['li', checked === null ? {} : { 'data-checked': String(checked) }, 0];
    },
  },
  thematicBreak: {
    group: 'block',
    parseDOM: [{ tag: 'hr' }],
    toDOM: () => ['hr'],
  },
  code: {
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
  footnoteDefinition: {
    group: 'block',
    content: 'block+',
    defining: true,
    isolating: true,
    attrs: { label: { validate: 'string' } },
    parseDOM: [
      { tag: 'aside[data-footnote]', getAttrs: (dom) => ({ label: dom.dataset['footnote'] }) },
    ],
    toDOM: ({ attrs }) => ['aside', { 'data-footnote': String(attrs['label']) }, 0],
  },
  /** Where a link by reference goes, `[x]: https://…`; kept, not offered. */
  definition: {
    group: 'block',
    atom: true,
    attrs: {
      label: { validate: 'string' },
      url: { validate: 'string' },
      title: { default: null, validate: 'string|null' },
    },
    toDOM: ({ attrs }) => [
      'p',
      { class: 'body-definition' },
      `[${String(attrs['label'])}]: ${String(attrs['url'])}`,
    ],
  },
  note: {
    group: 'block',
    content: 'block+',
    defining: true,
    isolating: true,
    attrs: { kind: { default: 'luu-y' satisfies NoteKind, validate: 'string' } },
    parseDOM: [{ tag: 'aside[data-note]', getAttrs: (dom) => ({ kind: dom.dataset['note'] }) }],
    toDOM: ({ attrs }) => ['aside', { 'data-note': String(attrs['kind']) }, 0],
  },
  tag: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: { name: { validate: 'string' }, props: { default: {} } },
    parseDOM: [{ tag: 'div[data-tag]', getAttrs: (dom) => readTag(dom.dataset['tag'] ?? '') }],
    toDOM: ({ attrs }) => ['div', { 'data-tag': JSON.stringify(attrs) }],
  },
  /** A block that the dialect refuses, kept letter by letter until a person mends it. */
  raw: {
    group: 'block',
    atom: true,
    attrs: { source: { validate: 'string' } },
    toDOM: ({ attrs }) => ['pre', { class: 'body-raw' }, String(attrs['source'])],
  },
} satisfies Record<string, NodeSpec>;

const TABLES = tableNodes({
  tableGroup: 'block',
  cellContent: 'inline*',
  cellAttributes: {
    align: {
      default: null,
      validate: 'string|null',
      getFromDOM: (dom) => dom.dataset['align'] ?? null,
      setDOMAttr: (value, attrs) => {
        if (typeof value === 'string') attrs['data-align'] = value;
      },
    },
  },
});

const INLINES = {
  text: { group: 'inline' },
  break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  footnoteReference: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { label: { validate: 'string' } },
    parseDOM: [
      { tag: 'sup[data-footnote]', getAttrs: (dom) => ({ label: dom.dataset['footnote'] }) },
    ],
    toDOM: ({ attrs }) => [
      'sup',
      { 'data-footnote': String(attrs['label']) },
      String(attrs['label']),
    ],
  },
} satisfies Record<string, NodeSpec>;

const MARKS = {
  link: {
    inclusive: false,
    attrs: { url: { validate: 'string' }, title: { default: null, validate: 'string|null' } },
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => ({ url: dom.getAttribute('href'), title: dom.getAttribute('title') }),
      },
    ],
    toDOM: ({ attrs }) => [
      'a',
      { href: String(attrs['url']), title: attrs['title'] as string | null },
      0,
    ],
  },
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: () => ['strong', 0],
  },
  emphasis: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }],
    toDOM: () => ['em', 0],
  },
  delete: {
    parseDOM: [{ tag: 's' }, { tag: 'del' }],
    toDOM: () => ['s', 0],
  },
  inlineCode: {
    parseDOM: [{ tag: 'code' }],
    toDOM: () => ['code', 0],
  },
} satisfies Record<string, MarkSpec>;

/** The dialect as a document: what cannot stand in a story cannot stand in the editor. */
export const schema = new Schema({ nodes: { ...BLOCKS, ...TABLES, ...INLINES }, marks: MARKS });

/** Kinds of `<Note>` with the labels that readers see. */
export const NOTE_LABELS: Readonly<Record<string, string>> = NOTE_KINDS;

function readTag(json: string): TagAttrs | false {
  try {
    const { name, props } = JSON.parse(json) as Partial<TagAttrs>;
    return typeof name === 'string' ? { name, props: props ?? {} } : false;
  } catch {
    return false;
  }
}
