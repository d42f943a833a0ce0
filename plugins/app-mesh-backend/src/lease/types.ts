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
  /** Asks the holder for a collection; resolves the number of the wish. */
  wish(): Promise<number>;
  /** The last wish, and the last that was fulfilled. */
  wishes(): Promise<{ wanted: number; done: number }>;
  fulfilled(wish: number): Promise<void>;
}
