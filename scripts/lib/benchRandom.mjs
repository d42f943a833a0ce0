/** Repeatable random choices (mulberry32). */
export class SeededRandom {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  /** From 0 up to, not including, 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) % 2 ** 32;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  chance(share) {
    return this.next() < share;
  }

  pick(items) {
    return items[this.below(items.length)];
  }

  /** Printable and other characters, as often as not ones that mean something to parsers. */
  text(longest = 40) {
    const length = this.below(longest);
    let text = '';
    for (let index = 0; index < length; index += 1) {
      text += this.chance(0.3)
        ? this.pick([...'/{}[]":,.%&=?#@\\\'<>*;|~^`$!()\u0000\n\t é☃'])
        : String.fromCharCode(97 + this.below(26));
    }
    return text;
  }

  /** Any value that JSON can say. */
  value(depth = 3) {
    const kind = this.below(depth > 0 ? 9 : 6);
    switch (kind) {
      case 0:
        return undefined;
      case 1:
        return this.chance(0.5);
      case 2:
        return this.pick([0, -1, 1, 1e308, 0.5, 70_000, 2 ** 53]);
      case 3:
      case 4:
        return this.text();
      case 5:
        return this.pick(['', 'constructor', '__proto__', 'toString', '..']);
      case 6:
      case 7:
        return Object.fromEntries(
          Array.from({ length: this.below(4) }, () => [
            this.pick(['spec', 'metadata', 'name', '__proto__', this.text(9)]),
            this.value(depth - 1),
          ]),
        );
      default:
        return Array.from({ length: this.below(4) }, () =>
          this.value(depth - 1),
        );
    }
  }

  /** The value with one of its parts replaced, removed or doubled. */
  mutate(value) {
    if (typeof value !== 'object' || value === null || this.chance(0.15)) {
      return this.value();
    }
    const keys = Object.keys(value);
    const copy = Array.isArray(value) ? [...value] : { ...value };
    if (keys.length === 0 || this.chance(0.1)) {
      copy[this.text(9)] = this.value();
      return copy;
    }
    const key = this.pick(keys);
    if (this.chance(0.15)) {
      delete copy[key];
      return copy;
    }
    copy[key] = this.mutate(copy[key]);
    return copy;
  }
}
