import { Parser } from 'htmlparser2';

export interface HtmlElement {
  /** In small letters. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
}

/** An element, a text, or a comment, which Word fills with what other programs should not see. */
export type HtmlNode = HtmlElement | string | { comment: string };

export interface HtmlTree {
  root: HtmlElement;
  /** Whether there was more than anybody pastes on purpose; the rest was left out. */
  isCut: boolean;
}

/** No program nests deeper. */
const DEEPEST = 128;
const MOST_NODES = 150_000;
/** Where the parser is inside text that is no markup, it must not start anew. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed']);

/**
 * Reads HTML of any origin, in a time that grows with its length alone. What is nested too deep stands
 * beside its ancestor: the parser searches its open elements for each tag, so it starts anew there.
 */
export function readHtml(html: string): HtmlTree {
  const builder = new TreeBuilder();
  for (let rest = html; rest !== '';) {
    const parser = new Parser(builder, { decodeEntities: true });
    builder.start(() => {
      parser.pause();
    });
    parser.write(rest);
    if (!builder.isPaused) parser.end();
    rest = builder.isPaused && !builder.isFull ? rest.slice(parser.endIndex + 1) : '';
  }
  return { root: builder.root, isCut: builder.isFull };
}

class TreeBuilder {
  readonly root: HtmlElement = { name: '', attributes: {}, children: [] };
  isPaused = false;
  #open: HtmlElement[] = [this.root];
  #count = 0;
  #pause: () => void = () => undefined;

  get isFull(): boolean {
    return this.#count > MOST_NODES;
  }

  /** A parser begins, at the place that is as deep as half of what is allowed. */
  start(pause: () => void): void {
    this.#open = this.#open.slice(0, DEEPEST / 2);
    this.#pause = pause;
    this.isPaused = false;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const element: HtmlElement = { name: name.toLowerCase(), attributes, children: [] };
    this.#append(element);
    this.#open.push(element);
    if (this.#open.length > DEEPEST && !RAW_TEXT.has(element.name)) this.#stop();
  }

  onclosetag(): void {
    if (!this.isPaused && this.#open.length > 1) this.#open.pop();
  }

  ontext(text: string): void {
    const { children } = this.#parent();
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else this.#append(text);
  }

  oncomment(comment: string): void {
    if (/^\[(?:if |endif\])/u.test(comment)) this.#append({ comment });
  }

  #append(node: HtmlNode): void {
    this.#parent().children.push(node);
    this.#count += 1;
    if (this.isFull) this.#stop();
  }

  #parent(): HtmlElement {
    return this.#open.at(-1) ?? this.root;
  }

  #stop(): void {
    this.isPaused = true;
    this.#pause();
  }
}
