/**
 * `<photo-viewer>` around figures: a click on a photo opens it large in a native dialog. The links
 * inside lead to the same files, so that everything works without this script.
 *
 * Keys: arrows, Home and End choose a photo, Escape closes; a swipe does the same as an arrow.
 */
class PhotoViewer extends HTMLElement {
  #links: HTMLAnchorElement[] = [];
  #index = 0;
  #touchStartPx = 0;

  connectedCallback(): void {
    this.#links = [...this.querySelectorAll<HTMLAnchorElement>('a.photo__link')];
    for (const [index, link] of this.#links.entries()) {
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        this.#open(index);
      });
    }
    this.#dialog.addEventListener('keydown', (event) => this.#key(event));
    this.#dialog.addEventListener('close', () => this.#links[this.#index]?.focus());
    this.#dialog.addEventListener('touchstart', ({ changedTouches: [touch] }) => {
      this.#touchStartPx = touch?.clientX ?? 0;
    });
    this.#dialog.addEventListener('touchend', ({ changedTouches: [touch] }) => {
      const movedPx = (touch?.clientX ?? 0) - this.#touchStartPx;
      if (Math.abs(movedPx) > SWIPE_PX) this.#show(this.#index - Math.sign(movedPx));
    });
    this.#button('previous').addEventListener('click', () => this.#show(this.#index - 1));
    this.#button('next').addEventListener('click', () => this.#show(this.#index + 1));
  }

  get #dialog(): HTMLDialogElement {
    return part(this, 'dialog') as HTMLDialogElement;
  }

  #button(name: 'previous' | 'next'): HTMLButtonElement {
    return part(this, name) as HTMLButtonElement;
  }

  #open(index: number): void {
    this.#show(index);
    this.#dialog.showModal();
  }

  #show(index: number): void {
    const link = this.#links[index];
    const shown = link?.querySelector('img');
    if (link === undefined || shown === null || shown === undefined) return;
    this.#index = index;
    const image = new Image();
    image.src = link.href;
    image.alt = shown.alt;
    part(this, 'stage').replaceChildren(image);
    const caption = link.parentElement?.querySelector('figcaption')?.cloneNode(true).childNodes;
    part(this, 'caption').replaceChildren(...(caption ?? []));
    part(this, 'count').textContent = `${String(index + 1)}/${String(this.#links.length)}`;
    this.#button('previous').disabled = index === 0;
    this.#button('next').disabled = index === this.#links.length - 1;
  }

  #key(event: KeyboardEvent): void {
    const last = this.#links.length - 1;
    const target: Record<string, number> = {
      ArrowLeft: this.#index - 1,
      ArrowRight: this.#index + 1,
      Home: 0,
      End: last,
    };
    const index = target[event.key];
    if (index === undefined) return;
    event.preventDefault();
    this.#show(index);
  }
}

/** A shorter movement is a tap. */
const SWIPE_PX = 40;

function part(host: HTMLElement, name: string): HTMLElement {
  const found = host.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (found === null) throw new Error(`<photo-viewer> has no part ${name}`);
  return found;
}

customElements.define('photo-viewer', PhotoViewer);

export {};
