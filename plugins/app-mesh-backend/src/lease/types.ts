/**
 * The right to collect, which one replica holds at a time.
 */
export interface Lease {
  /** This replica's id. */
  readonly holder: string;
  /** Takes or keeps the lease; resolves whether this replica holds it. To be called regularly. */
  beat(): Promise<boolean>;
  /** Gives the lease up, so that another replica need not wait. */
  release(): Promise<void>;
  /** Asks the holder for a collection, or whoever is to become it; resolves the number of the wish, from 1. */
  wish(): Promise<number>;
  /** The last wish, and the last that was fulfilled. */
  wishes(): Promise<{ wanted: number; done: number }>;
  /** Says that a wish, and all before it, were fulfilled; of no effect from who does not hold the lease. */
  fulfilled(wish: number): Promise<void>;
}
