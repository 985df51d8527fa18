import { adoptStyles, createElement as h } from '../create-element.ts';
import { speechParts } from './speech-parts.ts';
import { LISTEN } from './words.ts';

const READ = 'article h1, article .sapo, .prose :is(p, li, h2, h3, h4, th, td, dt, dd, blockquote)';

const STYLES = `@layer components {
  .read-aloud {
    position: fixed;
    z-index: 2;
    inset-block-end: 0;
    inset-inline: 0;
    display: flex;
    justify-content: center;
    gap: var(--space-3);
    padding: var(--space-3);
    border-block-start: 2px solid var(--border-strong);
    background: var(--surface);
  }

  .read-aloud button {
    min-block-size: 2.75rem;
    padding-inline: var(--space-5);
    border: 1px solid var(--accent);
    background: none;
    font-weight: 600;
    cursor: pointer;
  }

  .is-read-aloud {
    background: var(--surface-raised);
    box-shadow: 0 0 0 0.375rem var(--surface-raised);
  }
}`;

/** `<read-aloud>`: reads the story from its title on, marks the paragraph, and is gone at the end. */
class ReadAloud extends HTMLElement {
  #marked: Element | undefined;
  #isStopped = false;

  connectedCallback(): void {
    const pause = h('button', { type: 'button' }, LISTEN.pause);
    const stop = h('button', { type: 'button' }, LISTEN.stop);
    pause.addEventListener('click', () => {
      const goesOn = speechSynthesis.paused;
      if (goesOn) speechSynthesis.resume();
      else speechSynthesis.pause();
      pause.textContent = goesOn ? LISTEN.pause : LISTEN.goOn;
    });
    stop.addEventListener('click', () => this.#stop());
    addEventListener('pagehide', () => this.#stop(), { once: true });
    this.replaceChildren(
      h('div', { class: 'read-aloud', role: 'group', 'aria-label': LISTEN.name }, pause, stop),
    );
    void this.#read();
  }

  async #read(): Promise<void> {
    speechSynthesis.cancel();
    for (const block of document.querySelectorAll(READ)) {
      // A paragraph inside an item of a list is read with the item.
      if (block.parentElement?.closest(READ) !== null) continue;
      this.#mark(block);
      for (const part of speechParts(block.textContent)) {
        if (!this.#isStopped) await speak(part);
      }
      if (this.#isStopped) return;
    }
    this.#stop();
  }

  #mark(block: Element | undefined): void {
    this.#marked?.classList.remove('is-read-aloud');
    block?.classList.add('is-read-aloud');
    block?.scrollIntoView({ block: 'nearest' });
    this.#marked = block;
  }

  #stop(): void {
    this.#isStopped = true;
    this.#mark(undefined);
    speechSynthesis.resume();
    speechSynthesis.cancel();
    this.remove();
  }
}

function speak(text: string): Promise<void> {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = 'vi-VN';
  utterance.voice =
    speechSynthesis.getVoices().find(({ lang }) => /^vi\b/iu.test(lang)) ?? utterance.voice;
  return new Promise((resolve) => {
    utterance.addEventListener('end', () => resolve());
    utterance.addEventListener('error', () => resolve());
    speechSynthesis.speak(utterance);
  });
}

adoptStyles(STYLES);
customElements.define('read-aloud', ReadAloud);
