/** Tells what the catalog has already. */
export interface KnownEntities {
  /**
   * References of the entities that an account's provider registered.
   *
   * @throws if the catalog could not be asked
   */
  list(place: { accountId: string; region: string }): Promise<string[]>;
}
