const FIRST_DELAY_MILLISECONDS = 200;
const LAST_DELAY_MILLISECONDS = 5_000;

interface Item {
  running: boolean;
  /** Asked for again while it ran. */
  again: boolean;
  /** Until the next retry; doubles with every failure. */
  delay: number;
  timer?: NodeJS.Timeout;
}

/**
 * Works on keys, never twice at a time on the same one. A key whose work fails comes again after a
 * delay that doubles; one that is added meanwhile comes at once.
 */
export class WorkQueue {
  readonly #work: (key: string) => Promise<boolean>;
  readonly #concurrency: number;
  readonly #items = new Map<string, Item>();
  readonly #waiting: string[] = [];
  #running = 0;
  #stopped = false;
  #paused = false;

  /** @param work - tells whether it is done; a rejection counts as failed. */
  constructor(work: (key: string) => Promise<boolean>, concurrency: number) {
    this.#work = work;
    this.#concurrency = concurrency;
  }

  add(key: string): void {
    if (this.#stopped) {
      return;
    }
    const item = this.#items.get(key);
    if (item?.running) {
      item.again = true;
      return;
    }
    clearTimeout(item?.timer);
    this.#items.set(key, {
      running: false,
      again: false,
      delay: item?.delay ?? FIRST_DELAY_MILLISECONDS,
    });
    if (!this.#waiting.includes(key)) {
      this.#waiting.push(key);
    }
    this.#next();
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    this.#next();
  }

  stop(): void {
    this.#stopped = true;
    this.#waiting.length = 0;
    for (const { timer } of this.#items.values()) {
      clearTimeout(timer);
    }
  }

  #next(): void {
    while (
      this.#running < this.#concurrency &&
      this.#waiting.length > 0 &&
      !this.#paused &&
      !this.#stopped
    ) {
      const key = this.#waiting.shift() as string;
      const item = this.#items.get(key);
      if (item) {
        item.running = true;
        this.#running += 1;
        this.#run(key, item);
      }
    }
  }

  async #run(key: string, item: Item): Promise<void> {
    const done = await this.#work(key).catch(() => false);
    this.#running -= 1;
    item.running = false;
    if (this.#stopped) {
      return;
    }
    if (item.again) {
      item.again = false;
      item.delay = FIRST_DELAY_MILLISECONDS;
      this.add(key);
    } else if (done) {
      this.#items.delete(key);
    } else {
      item.timer = setTimeout(() => this.add(key), item.delay);
      item.delay = Math.min(2 * item.delay, LAST_DELAY_MILLISECONDS);
    }
    this.#next();
  }
}
