/** One of our components as a block of Decap's body editor (`registerEditorComponent`). */
export interface EditorComponent {
  id: string;
  label: string;
  /** Shows what the story's fields hold, so it means nothing elsewhere. */
  ofStory: boolean;
  fields: ComponentField[];
  /** From the start of a block; no `m` flag and no `$`, see `tokenizeShortcode` in the widget. */
  pattern: RegExp;
  fromBlock(match: RegExpMatchArray): ComponentData;
  toBlock(data: ComponentData): string;
  toPreview(data: ComponentData): string;
}

/** What the little form of a block holds; Decap leaves out what was never filled. */
export type ComponentData = Readonly<Record<string, string | undefined>>;

export interface ComponentField {
  name: string;
  label: string;
  widget: 'string' | 'text' | 'select';
  required?: boolean;
  hint?: string;
  options?: { value: string; label: string }[];
  default?: string;
}

const PROPS = String.raw`((?:\s+[a-z]+=(?:"[^"<>{}]*"|'[^'<>{}]*'))*)`;

interface TagOptions {
  label: string;
  ofStory?: boolean;
  fields?: ComponentField[];
}

/** A component without content, such as `<Photo src="a.jpg" />`: one field a prop. */
export function tagComponent(
  name: string,
  { label, fields = [], ofStory = true }: TagOptions,
): EditorComponent {
  const toBlock = (data: ComponentData): string => `<${name}${attributes(fields, data)} />`;
  return {
    id: name.toLowerCase(),
    label,
    ofStory,
    fields,
    pattern: new RegExp(`^<${name}${PROPS}\\s*(?:/>|></${name}>)(?=[ \\t]*(?:\\n|$))`, 'u'),
    fromBlock: ([, props = '']) => readAttributes(props),
    toBlock,
    toPreview: toBlock,
  };
}

interface ContainerOptions extends TagOptions {
  /** The field that holds the content, as Markdown. */
  content: ComponentField;
}

/** A component around Markdown, such as `<Note kind="luu-y">…</Note>`. */
export function containerComponent(
  name: string,
  { label, fields = [], content, ofStory = true }: ContainerOptions,
): EditorComponent {
  const toBlock = (data: ComponentData): string =>
    `<${name}${attributes(fields, data)}>\n\n${escapeContent(data[content.name] ?? '')}\n\n</${name}>`;
  return {
    id: name.toLowerCase(),
    label,
    ofStory,
    fields: [...fields, content],
    pattern: new RegExp(
      `^<${name}${PROPS}\\s*>[ \\t]*\\n?([^]*?)\\n?[ \\t]*</${name}>(?=[ \\t]*(?:\\n|$))`,
      'u',
    ),
    fromBlock: ([, props = '', inner = '']) => ({
      ...readAttributes(props),
      [content.name]: inner.trim(),
    }),
    toBlock,
    toPreview: toBlock,
  };
}

/** In the order of the fields; an empty prop is left out, so that an optional one stays away. */
function attributes(fields: readonly ComponentField[], data: ComponentData): string {
  return fields
    .map(({ name }) => [name, literal(data[name] ?? '')] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/** Quotes and angle brackets have no escape in the value of a prop. */
function literal(value: string): string {
  return value
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll('"', '”')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll(/[{}]/g, '');
}

function readAttributes(props: string): ComponentData {
  return Object.fromEntries(
    [...props.matchAll(/([a-z]+)=(["'])(.*?)\2/gsu)].map(([, name = '', , value = '']) => [
      name,
      value,
    ]),
  );
}

/** The content is Markdown that a person types: only what no Markdown means is escaped. */
function escapeContent(markdown: string): string {
  return markdown.trim().replaceAll(/(?<!\\)(?:[{}]|<(?![A-Za-z/]))/g, String.raw`\$&`);
}
