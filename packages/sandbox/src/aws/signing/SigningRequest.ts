/** What of an HTTP request a signature covers. */
export interface SigningRequest {
  method: string;
  /** As received: percent-encoded, without the query. */
  path: string;
  /** As received, without the question mark. */
  query: string;
  /** Lower-case names; repeated headers joined by a comma. */
  headers: Record<string, string>;
  body: Buffer;
}
