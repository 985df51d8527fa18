export { fromLegacy, isLegacyFont } from './from-legacy.ts';
export type { LegacyEncoding } from './from-legacy.ts';
export { guessLegacy } from './guess-legacy.ts';
