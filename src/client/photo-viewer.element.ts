/**
 * `<photo-viewer>` around figures: a press on a photo opens it in the lightbox, which is loaded then.
 * The links lead to the pages of the photos, so that everything works without this script.
 */
class PhotoViewer extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = linkAt(event);
      if (link === undefined || hasOtherMeaning(event)) return;
      event.preventDefault();
      void this.#open(link);
    });
  }

  async #open(link: HTMLAnchorElement): Promise<void> {
    const links = [...this.querySelectorAll<HTMLAnchorElement>(PHOTO_LINK)];
    try {
      const { openLightbox } = await import('./lightbox/lightbox.ts');
      openLightbox(links, links.indexOf(link));
    } catch {
      // The line is gone, or a new release has taken the script away: the link itself still leads on.
      location.assign(link.href);
    }
  }
}

const PHOTO_LINK = 'a.photo__link';

function linkAt({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(PHOTO_LINK) : null;
  return link ?? undefined;
}

/** The reader wants a new tab or window, or to save the photo. */
function hasOtherMeaning(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
}

customElements.define('photo-viewer', PhotoViewer);

export {};
