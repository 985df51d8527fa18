import type { Nodes, PhrasingContent } from 'mdast';
import { nestRuns } from './nest-runs.ts';
import { readRuns } from './read-runs.ts';
import type { TidyOptions } from './tidy-options.ts';
import { tidyRuns, type Place } from './tidy-runs.ts';

export interface TidyPhrasing {
  children: PhrasingContent[];
  /** Blocks that stood between the words; they go behind the paragraph. */
  blocks: Nodes[];
}

export function tidyPhrasing(
  nodes: readonly Nodes[],
  place: Place,
  options: TidyOptions,
): TidyPhrasing {
  const { runs, blocks } = readRuns(nodes, options);
  return { children: nestRuns(tidyRuns(runs, place), place), blocks };
}
