/** sRGB, each channel 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number];

/** The surfaces on which the accent stands as text, of src/styles/tokens.css. */
const SURFACES = { light: '#f3efe7', dark: '#211e1a' } as const;
const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];
/** WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;

export interface AccentPalette {
  accent: string;
  hover: string;
}

/** Contrast of a colour, written `#97191c`, with the light page: 1 to 21. */
export function contrastOnPage(colour: string): number {
  return contrast(read(colour), read(SURFACES.light));
}

/**
 * The colour for light pages, and one of the same hue that can be read on dark ones; each with the
 * stronger one for what the pointer is on.
 */
export function accentPalettes(colour: string): { light: AccentPalette; dark: AccentPalette } {
  const light = read(colour);
  const dark = lighten(light);
  return {
    light: { accent: write(light), hover: write(mix(light, BLACK, 0.3)) },
    dark: { accent: write(dark), hover: write(mix(dark, WHITE, 0.35)) },
  };
}

/** Contrast ratio of WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: Colour, b: Colour): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function lighten(colour: Colour): Colour {
  const surface = read(SURFACES.dark);
  // More than the least: a thin stroke on dark looks thinner than it is.
  for (let share = 0; share < 1; share += 0.05) {
    const lighter = mix(colour, WHITE, share);
    if (contrast(lighter, surface) >= LEAST_CONTRAST + 1.5) return lighter;
  }
  return WHITE;
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

function read(colour: string): Colour {
  const channel = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function write(colour: Colour): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
