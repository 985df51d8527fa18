import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Clipboard } from '../../src/import/clipboard/index.ts';

const FOLDER = new URL('../fixtures/clipboard/', import.meta.url);
/** Where the piece stands in what a program writes around all of them. */
const PLACE = '{{piece}}';

/** What a payload has to give beside its body. */
export interface Expectation {
  /** Words of the lines about what was lost, one of each line; without it there is no such line. */
  lost?: readonly string[];
  images?: readonly { bytes: number; alt?: string; caption?: string; credit?: string }[];
  isInline?: boolean;
}

export interface ClipboardCase extends Expectation {
  /** `word-2016/headings`: the program and what is tried. */
  name: string;
  clipboard: Clipboard;
  /** The body that it becomes; photos are named `anh-0.png` by their place. */
  expected?: string;
}

/**
 * What programs really put on the clipboard, from `tests/fixtures/clipboard/<program>/`: a payload is
 * `<name>.html`, `.rtf` and `.txt`, its body `<name>.mdx`, all else that it gives `<name>.json`. HTML
 * that does not begin with `<html` is put into the frame that the program writes, `frame.html`.
 */
export const CLIPBOARD_CORPUS: readonly ClipboardCase[] = namesIn('.').flatMap((program) =>
  [...new Set(namesIn(program).map((file) => file.replace(/\.\w+$/u, '')))]
    .filter((name) => name !== 'frame')
    .map((name) => readCase(`${program}/${name}`)),
);

function readCase(name: string): ClipboardCase {
  const html = read(`${name}.html`);
  const rtf = read(`${name}.rtf`);
  const text = read(`${name}.txt`);
  const expected = read(`${name}.mdx`);
  return {
    ...(JSON.parse(read(`${name}.json`) ?? '{}') as Expectation),
    name,
    clipboard: {
      ...(html === undefined ? {} : { html: framed(name, html) }),
      ...(rtf === undefined ? {} : { rtf }),
      ...(text === undefined ? {} : { text }),
    },
    ...(expected === undefined ? {} : { expected }),
  };
}

function framed(name: string, html: string): string {
  const frame = read(`${name.split('/', 1)[0] ?? ''}/frame.html`);
  return frame === undefined || /^<(?:html|!doctype)/iu.test(html)
    ? html
    : frame.replace(PLACE, () => html);
}

function namesIn(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, FOLDER)).sort();
}

function read(path: string): string | undefined {
  const file = new URL(path, FOLDER);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
