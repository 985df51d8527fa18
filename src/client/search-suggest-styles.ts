/** Styles of the suggestions: no page pays for them before its search box is used. */
export const SUGGEST_STYLES = `@layer components {
  .suggestions {
    position: absolute;
    z-index: 1;
    inset-block-start: 100%;
    inset-inline: 0;
    border: 1px solid var(--text-quiet);
    border-block-start: 0;
    background: var(--surface);
    box-shadow: 0 0.5rem 1rem rgb(0 0 0 / 20%);
    font-size: var(--size-small);
  }

  .suggestions a {
    display: block;
    padding: var(--space-2) var(--space-3);
    color: var(--text);
    text-decoration: none;
  }

  .suggestions a:hover,
  .suggestions [aria-selected='true'] {
    background: var(--surface-raised);
    color: var(--accent);
    text-decoration: underline;
  }

  .suggestions mark {
    background: none;
    color: inherit;
    font-weight: 700;
  }
}`;
