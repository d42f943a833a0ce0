/** What a round left for the next. */
export interface Round {
  /** How the entities were last applied, and their hash; absent if they never were. */
  applied?: string;
  /** Hash of the many entities that this round wanted gone; absent if it wanted no such thing. */
  wanted?: string;
}

/** Keeps the last round of each provider for all replicas, as the next may run in another. */
export interface Rounds {
  last(provider: string): Promise<Round>;
  done(provider: string, round: Round): Promise<void>;
}
