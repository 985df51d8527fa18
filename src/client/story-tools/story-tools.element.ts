// As a program of its own: an import on demand would bring Vite's helper to every page.
import readAloud from './read-aloud.element.ts?worker&url';
import { toggleSaved } from './saved-list.ts';
import { readSaved, writeSaved } from './saved-storage.ts';
import { TOOLS } from './words.ts';

/** `<story-tools>`: print, save, copy, share and listen; each button says with `data-do` what it does. */
class StoryTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('[data-do]') : null;
      if (button instanceof HTMLElement) DO[button.dataset['do'] ?? '']?.(this);
    });
    showSaved(this);
    if ('share' in navigator) this.offer('sheet');
    offerVoice(this);
  }

  button(name: string): HTMLElement | null {
    return this.querySelector(`[data-do=${name}]`);
  }

  offer(name: string): void {
    this.button(name)?.removeAttribute('hidden');
  }

  say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status !== null) status.textContent = text;
  }
}

const DO: Record<string, (tools: StoryTools) => void> = {
  print: () => print(),
  save,
  copy: (tools) => {
    navigator.clipboard.writeText(address()).then(
      () => tools.say(TOOLS.copied),
      () => tools.say(TOOLS.notCopied),
    );
  },
  sheet: () => {
    // A reader who closes the sheet did nothing wrong.
    navigator.share({ title: title(), url: address() }).catch(() => undefined);
  },
  listen: () => {
    if (document.querySelector('read-aloud') !== null) return;
    document.body.append(document.createElement('read-aloud'));
    void import(/* @vite-ignore */ readAloud);
  },
};

function save(tools: StoryTools): void {
  const day = document.querySelector('.story-facts time')?.textContent ?? '';
  const list = toggleSaved(readSaved(), { path: location.pathname, title: title(), day });
  const isKept = writeSaved(list);
  const isSaved = showSaved(tools);
  tools.say(!isKept ? TOOLS.notSaved : isSaved ? TOOLS.savedNow : TOOLS.removedNow);
}

function showSaved(tools: StoryTools): boolean {
  const isSaved = readSaved().some(({ path }) => path === location.pathname);
  const button = tools.button('save');
  button?.setAttribute('aria-pressed', String(isSaved));
  if (button !== null) button.textContent = isSaved ? TOOLS.saved : TOOLS.save;
  return isSaved;
}

/** A voice of another language would read Vietnamese as noise; some browsers name theirs late. */
function offerVoice(tools: StoryTools): void {
  if (!('speechSynthesis' in window)) return;
  const look = () => {
    if (speechSynthesis.getVoices().some(({ lang }) => /^vi\b/iu.test(lang))) tools.offer('listen');
  };
  look();
  speechSynthesis.addEventListener('voiceschanged', look);
}

function title(): string {
  return document.querySelector('h1')?.textContent ?? document.title;
}

function address(): string {
  return location.origin + location.pathname;
}

customElements.define('story-tools', StoryTools);
