const MODULUS = 2 ** 31 - 1;
const KEY_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Ids that look random and are the same in every run with the same seed. */
export class SeededIds {
  #state: number;

  private constructor(seed: number) {
    // Zero would stay zero for ever.
    this.#state = (Math.abs(seed) % (MODULUS - 1)) + 1;
  }

  static create(seed: number): SeededIds {
    return new SeededIds(Math.trunc(seed));
  }

  /** Where it stands in the row of ids; `restore` goes on from there. */
  get position(): number {
    return this.#state;
  }

  restore(position: number): void {
    this.#state = SeededIds.create(position - 1).#state;
  }

  /** Lower-case hexadecimal digits. */
  hex(length: number): string {
    return this.text(length, '0123456789abcdef');
  }

  /** A version 4 UUID. */
  uuid(): string {
    const digits = this.hex(32);
    const variant = this.text(1, '89ab');
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      `${variant}${digits.slice(17, 20)}`,
      digits.slice(20),
    ].join('-');
  }

  /** Capitals and digits, as in access key ids. */
  key(length: number): string {
    return this.text(length, KEY_ALPHABET);
  }

  /** Any other alphabet. */
  text(length: number, alphabet: string): string {
    let result = '';
    while (result.length < length) {
      result += alphabet[Math.floor(this.#next() * alphabet.length)];
    }
    return result;
  }

  /** A Lehmer generator, whose products stay below 2^53. */
  #next(): number {
    this.#state = (this.#state * 48271) % MODULUS;
    return this.#state / MODULUS;
  }
}
