import stock from 'decap-cms-locales/dist/esm/vi/index.js';
import { APP_PHRASES } from './app-phrases.ts';
import { EDITOR_PHRASES } from './editor-phrases.ts';
import { WIDGET_PHRASES } from './widget-phrases.ts';

/** Decap's phrases: a tree of texts, https://github.com/decaporg/decap-cms/tree/main/packages/decap-cms-locales */
export interface Phrases {
  readonly [key: string]: string | Phrases;
}

const OURS: Phrases = {
  ...APP_PHRASES,
  editor: { ...EDITOR_PHRASES, editorWidgets: WIDGET_PHRASES },
};

/** Decap's Vietnamese with the missing phrases added and the unclear ones replaced. */
export const VIETNAMESE: Phrases = merge(stock, OURS);

function merge(base: Phrases, over: Phrases): Phrases {
  const merged = Object.entries(over).map(([key, phrase]) => {
    const below = base[key];
    const both = typeof phrase === 'object' && typeof below === 'object';
    return [key, both ? merge(below, phrase) : phrase] as const;
  });
  return { ...base, ...Object.fromEntries(merged) };
}
