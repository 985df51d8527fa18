import type { Breach } from '../finding.ts';
import { parseBody, type ParsedBody } from '../parse-body.ts';
import { startBodyCheck, type BodyContext } from './body-context.ts';
import { checkComponent, isJsx } from './check-component.ts';
import { checkEmphasis } from './check-emphasis.ts';
import { checkMarkup } from './check-markup.ts';
import { createPlacementCheck } from './check-placement.ts';
import { walk } from './walk.ts';

/** Every breach of the dialect in a body; offsets count in the body. */
export function checkBody(
  body: string,
  context: BodyContext,
  { tree, breaches: unread }: Readonly<ParsedBody> = parseBody(body),
): Breach[] {
  const breaches = [...unread];
  const check = startBodyCheck(body, context, breaches);
  const checkPlacement = createPlacementCheck(check);
  walk(tree, (node) => {
    checkMarkup(check, node);
    checkEmphasis(check, node);
    if (!isJsx(node)) return;
    checkComponent(check, node);
    checkPlacement(node);
  });
  return breaches;
}
