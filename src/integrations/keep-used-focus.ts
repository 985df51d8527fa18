/** A step of `src/styles/photo-focus.css` as the build writes it. */
const STEP = /\[(data-focus-[xy]="\d+")\]\{[^}]*\}/gu;
const USED = / (data-focus-[xy]="\d+")/gu;
/** Shows photos that no page knows of. */
const FILLED_BY_SCRIPT = '<search-page';

/** A page with only those steps of the focus of photos that its photos use: of forty, a few. */
export function keepUsedFocus(html: string): string {
  if (html.includes(FILLED_BY_SCRIPT)) return html;
  const used = new Set(Array.from(html.matchAll(USED), ([, step]) => step));
  return html.replace(STEP, (rule, step: string) => (used.has(step) ? rule : ''));
}
