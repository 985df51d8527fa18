import { describeStatus, readStatus, type PublishStatus } from './publish-status.ts';

/** Seconds between two questions: while something is being built, and otherwise. */
const PACE = { building: 1, otherwise: 4 } as const;

/**
 * `<publish-status src="./status.json">`: one line that says what became of the last publish. Hidden
 * where there is no such feed.
 */
export class StatusLine extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = '';

  connectedCallback(): void {
    this.setAttribute('role', 'status');
    this.setAttribute('aria-live', 'polite');
    this.hidden = true;
    void this.#ask();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  async #ask(): Promise<void> {
    const status = document.hidden ? 'later' : await fetchStatus(this.getAttribute('src') ?? '');
    if (status === undefined) return;
    if (status !== 'later') this.#show(status);
    const isBuilding = status !== 'later' && status.state === 'building';
    const seconds = isBuilding ? PACE.building : PACE.otherwise;
    this.#timer = setTimeout(() => void this.#ask(), seconds * 1000);
  }

  /** Writes only what changed, so that a screen reader says it once. */
  #show(status: PublishStatus): void {
    const { text, link, details } = describeStatus(status);
    const shown = JSON.stringify([text, link, details]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.hidden = false;
    this.dataset['state'] = status.state;
    this.replaceChildren(paragraph(text, link), ...(details.length > 0 ? [listOf(details)] : []));
  }
}

function paragraph(text: string, link: string | undefined): HTMLElement {
  const line = document.createElement('p');
  line.append(text);
  if (link !== undefined) {
    const anchor = Object.assign(document.createElement('a'), {
      href: link,
      target: '_blank',
      rel: 'noopener',
      textContent: 'Xem trang',
    });
    line.append(' ', anchor);
  }
  return line;
}

function listOf(details: readonly string[]): HTMLElement {
  const list = document.createElement('ul');
  for (const detail of details) {
    list.append(Object.assign(document.createElement('li'), { textContent: detail }));
  }
  return list;
}

/** `undefined` where there is no feed, `later` when it cannot be reached just now. */
async function fetchStatus(address: string): Promise<PublishStatus | 'later' | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    if (response.status === 404) return undefined;
    return readStatus(await response.json()) ?? 'later';
  } catch {
    return 'later';
  }
}
