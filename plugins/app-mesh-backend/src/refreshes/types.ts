/**
 * How often people may have all meshes collected anew, by all replicas together.
 */
export interface RefreshLimit {
  /**
   * @throws TooManyRequestsError if there have been enough
   */
  pass(): Promise<void>;
}
