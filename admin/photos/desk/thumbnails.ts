/** Small pictures of the photos that came into the list in this session, by file name. */
export class Thumbnails {
  readonly #urls = new Map<string, string>();

  keep(name: string, picture: Blob): void {
    if (!this.#urls.has(name)) this.#urls.set(name, URL.createObjectURL(picture));
  }

  urlOf(name: string): string | undefined {
    return this.#urls.get(name);
  }

  close(): void {
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }
}
