import { DECREE_224 } from './decree-224.ts';
import { DECREE_174, DECREE_237, PERSONAL_DATA, TEXT_NORMS } from './press-and-privacy.ts';
import type { Instrument } from './requirement.ts';
import { CIRCULAR_22, CIRCULAR_24, CRITERIA_2025, VISUAL_NORM } from './technical-norms.ts';

export { standingOf } from './requirement.ts';
export type { Requirement, SiteFacts, Standing } from './requirement.ts';

/** The rules for sites of the state, as far as they shape one, in the order of their weight. */
export const INSTRUMENTS: readonly Instrument[] = [
  DECREE_224,
  CIRCULAR_22,
  CRITERIA_2025,
  CIRCULAR_24,
  VISUAL_NORM,
  DECREE_174,
  PERSONAL_DATA,
  DECREE_237,
  TEXT_NORMS,
];
