const SUFFIX_LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

/** Random-looking identifiers that are the same for the same seed. */
export class IdentifierSource {
  #state: number;

  constructor(seed: number, cluster: string) {
    this.#state = seed;
    for (const letter of cluster) {
      this.#state = Math.imul(this.#state ^ letter.charCodeAt(0), 0x01000193);
    }
  }

  /** Where it stands. */
  get position(): number {
    return this.#state;
  }

  restore(position: number): void {
    this.#state = position;
  }

  uid(): string {
    const digits = Array.from({ length: 32 }, () => this.#below(16));
    digits[12] = 4;
    digits[16] = 8 + (digits[16] % 4);
    return digits
      .map(digit => digit.toString(16))
      .join('')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** What the API server appends to a `generateName`. */
  suffix(length: number = 5): string {
    return Array.from(
      { length },
      () => SUFFIX_LETTERS[this.#below(SUFFIX_LETTERS.length)],
    ).join('');
  }

  // Mulberry32: small, and good enough for names.
  #below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4294967296) * limit);
  }
}
