import { accentPalettes, type AccentPalette } from '../model/index.ts';

const UNCHOSEN = ':root:not([data-theme])';
/** High contrast and paper keep the colours of src/styles/tokens.css. */
const PLAIN = 'screen and (not (prefers-contrast:more))';

/** Styles that put an agency's own colour into the palettes of the site. */
export function accentStyle(colour: string): string {
  const { light, dark } = accentPalettes(colour);
  return [
    `@media ${PLAIN}{${UNCHOSEN}${set(light)}}`,
    `@media ${PLAIN} and (prefers-color-scheme:dark){${UNCHOSEN}${set(dark)}}`,
    `@media screen{:root[data-theme=light]${set(light)}:root[data-theme=dark]${set(dark)}}`,
  ].join('');
}

function set({ accent, hover }: AccentPalette): string {
  return `{--lacquer:${accent};--lacquer-deep:${hover}}`;
}
