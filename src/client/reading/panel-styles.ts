/** Styles of the panel: no page pays for them before the panel is opened. */
export const PANEL_STYLES = `@layer components {
  .reading-panel {
    inline-size: min(34rem, calc(100% - 2rem));
    max-block-size: calc(100dvh - 2rem);
    margin: auto;
    padding: var(--space-5);
    border: 2px solid var(--border-strong);
    background: var(--surface);
    color: var(--text);
    overflow-y: auto;
  }

  .reading-panel::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  .reading-panel h2 {
    font-size: var(--size-h3);
  }

  .reading-panel :is(fieldset, ul) {
    margin: var(--space-4) 0 0;
    padding: 0;
    border: 0;
  }

  .reading-panel legend {
    padding: 0;
    font-weight: 600;
  }

  .reading-panel .options {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-block-start: var(--space-2);
  }

  .reading-panel label {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: 2.75rem;
    padding-inline: var(--space-3);
    border: 1px solid var(--text-quiet);
    cursor: pointer;
  }

  .reading-panel label:has(:checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }

  .reading-panel input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--accent);
  }

  .reading-panel dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: var(--space-1) var(--space-3);
    margin-block-start: var(--space-3);
  }

  .reading-panel kbd {
    display: inline-block;
    min-inline-size: 2rem;
    border: 1px solid var(--text-quiet);
    font: 600 1rem / 1.6 var(--font-text);
    text-align: center;
  }

  .reading-panel p {
    margin-block-start: var(--space-3);
    color: var(--text-quiet);
    font-size: var(--size-small);
  }

  .reading-panel button {
    min-block-size: 2.75rem;
    margin-block-start: var(--space-4);
    padding-inline: var(--space-5);
    border: 1px solid var(--accent);
    background: var(--accent);
    color: var(--surface);
    font-weight: 600;
    cursor: pointer;
  }
}`;
