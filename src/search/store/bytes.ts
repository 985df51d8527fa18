const START_BYTES = 1024;
const text = { encoder: new TextEncoder(), decoder: new TextDecoder() };

/** Bytes in the making: numbers of any length (LEB128, not negative), texts, other bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(START_BYTES);
  #length = 0;

  number(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** @param value 0 to 255 */
  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  text(value: string): void {
    this.block(text.encoder.encode(value));
  }

  /** Bytes with their length before them. */
  block(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a ByteWriter wrote, in the same order. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }

  byte(): number {
    const byte = this.#bytes[this.#position];
    if (byte === undefined) throw new RangeError('The file ends too early');
    this.#position += 1;
    return byte;
  }

  text(): string {
    return text.decoder.decode(this.block());
  }

  block(): Uint8Array {
    const length = this.number();
    const end = this.#position + length;
    if (end > this.#bytes.length) throw new RangeError('The file ends too early');
    const block = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return block;
  }
}
