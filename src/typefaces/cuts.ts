/** The cuts that pages are set in. `cut-typefaces.ts` makes the files that stand beside this one. */
export const CUTS = {
  'text-400': '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  'text-600': '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  'display-400': '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'display-600': '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
} as const;

export type Cut = keyof typeof CUTS;

/** The letters of Vietnamese, and those of other Latin alphabets. */
export const PARTS = ['core', 'rest'] as const;

export type Part = (typeof PARTS)[number];

/** The file of a cut, by its path from the root of the project. */
export const cutFile = (cut: Cut, part: Part): string => `src/typefaces/${cut}-${part}.woff2`;
