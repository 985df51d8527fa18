import type { Nodes } from 'mdast';
import { messageOf, type RuleCode } from '../catalogue/index.ts';
import type { Breach } from '../finding.ts';

/** What the body may refer to. */
export interface BodyContext {
  /** File names of the story's photo list. */
  photos: readonly string[];
  /** Names of all files beside the story; unknown when not given. */
  files?: readonly string[] | undefined;
}

/** The body under check, with the way to report a breach of a rule. */
export interface BodyCheck extends BodyContext {
  body: string;
  report: (code: RuleCode, offset: number, words: string, detail?: string) => void;
}

export function startBodyCheck(body: string, context: BodyContext, breaches: Breach[]): BodyCheck {
  return {
    ...context,
    body,
    report: (code, offset, words, detail) => {
      breaches.push({ offset, code, message: messageOf(code, words, detail) });
    },
  };
}

export function offsetOf(node: Pick<Nodes, 'position'>): number {
  return node.position?.start.offset ?? 0;
}

/** The author's words for a node. */
export function wordsOf(body: string, node: Pick<Nodes, 'position'>): string {
  return body.slice(offsetOf(node), node.position?.end.offset);
}
