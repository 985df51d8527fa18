import type { Root } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import { parseBody, type ParsedBody } from '../parse-body.ts';
import { EMPTY_VIEW, type StoryView } from '../view.ts';
import { bodyHandlers } from './body-handlers.ts';
import { finishBody, type Heading } from './finish-body.ts';
import { FOOTNOTES } from './footnotes.ts';
import { closingGallery } from './gallery.ts';
import { toHtml } from './hast.ts';
import { findPlacement } from './placement.ts';

export interface RenderedBody {
  html: string;
  headings: Heading[];
  /** Components and photo files that the body placed itself, such as `Tasks` or `a.jpg`. */
  placed: string[];
}

/**
 * HTML of a body, the same in the build and in the preview of the CMS. Photos that the body does
 * not place follow at its end. A body that breaks the dialect gives safe HTML with parts missing.
 */
export function renderBody(
  body: string,
  view: StoryView = EMPTY_VIEW,
  { tree }: Pick<ParsedBody, 'tree'> = parseBody(body),
): RenderedBody {
  const placement = findPlacement(tree);
  const hast = toHast(tree, {
    handlers: bodyHandlers({ view, placement }),
    footnoteLabel: FOOTNOTES.label,
    footnoteBackLabel: (reference, rerun) => FOOTNOTES.backLabel(reference + 1, rerun),
  }) as Root;
  const headings = finishBody(hast);
  const rest = closingGallery(view, placement);
  if (rest !== undefined) hast.children.push({ type: 'text', value: '\n' }, rest);
  return {
    html: toHtml(hast),
    headings,
    placed: [...placement.components, ...placement.photos, ...placement.videos],
  };
}
