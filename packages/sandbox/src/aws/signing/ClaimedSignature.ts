/** What a request says about its own signature. */
export interface ClaimedSignature {
  accessKeyId: string;
  /** `YYYYMMDD` of the scope. */
  scopeDate: string;
  region: string;
  service: string;
  signedHeaders: string[];
  signature: string;
  /** Milliseconds since the epoch. */
  signedAt: number;
  sessionToken?: string;
  /** Seconds that a presigned request is good for; absent if the signature is in a header. */
  expires?: number;
}
