import type { Nodes } from 'mdast';
import { isSafeAddress } from '../safe-address.ts';
import { offsetOf, wordsOf, type BodyCheck } from './body-context.ts';

/** MDX reads such a line as JavaScript wherever a block starts in the first column. */
const IMPORT_OR_EXPORT = /^(?:import|export)[ \t]/u;
const COMMENT = /^\s*(?:\/\*[\s\S]*\*\/|\/\/[^\n]*)\s*$/u;

/** Checks one node of Markdown against the dialect. */
export function checkMarkup(check: BodyCheck, node: Nodes): void {
  const { body, report } = check;
  const offset = offsetOf(node);
  const words = wordsOf(body, node);
  checkBlockStart(check, node);
  switch (node.type) {
    case 'heading':
      if (node.depth < 2 || node.depth > 4)
        report('cap-tieu-de', offset, words.replace(/^#+\s*/u, ''), String(node.depth));
      return;
    case 'image':
    case 'imageReference':
      report('anh-markdown', offset, words);
      return;
    case 'link':
    case 'definition':
      if (!isSafeAddress(node.url)) report('dia-chi-nguy-hiem', offset, node.url);
      return;
    case 'delete':
      if (!words.startsWith('~~')) report('dau-nga', offset, words);
      return;
    case 'code':
      if (node.lang !== null && node.lang !== undefined) report('khoi-ma', offset, node.lang);
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      report(COMMENT.test(node.value) ? 'ghi-chu-an' : 'bieu-thuc', offset, words);
      return;
    default:
  }
}

function checkBlockStart({ body, report }: BodyCheck, node: Nodes): void {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const [line = ''] = wordsOf(body, node).split('\n', 1);
    if (node.position?.start.column === 1 && IMPORT_OR_EXPORT.test(line))
      report('import-export', offsetOf(node), line);
  }
}
