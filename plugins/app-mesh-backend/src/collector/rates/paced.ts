import { awsErrorCode } from '@crossmesh/plugin-app-mesh-node';
import type { TokenBucket } from './TokenBucket';

/** Attempts at a call that AWS throttles, beyond those of the SDK. */
const ATTEMPTS = 5;

/**
 * The pace of one kind of calls.
 */
export interface Pace {
  bucket: TokenBucket;
  signal?: AbortSignal;
  /** Whether a person is waiting. */
  urgent?: boolean;
  onCall?: () => void;
  onThrottled?: () => void;
}

function isThrottled(error: unknown): boolean {
  return /TooManyRequests|Throttl|RequestLimitExceeded|SlowDown/.test(
    awsErrorCode(error) ?? '',
  );
}

/**
 * Makes a call when its turn comes; where AWS throttles, all calls of the bucket wait and this one is
 * made again.
 */
export async function paced<T>(pace: Pace, call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    await pace.bucket.take(pace.signal, { urgent: pace.urgent });
    pace.onCall?.();
    try {
      const value = await call();
      pace.bucket.recover();
      return value;
    } catch (error) {
      if (!isThrottled(error)) {
        throw error;
      }
      pace.onThrottled?.();
      pace.bucket.backOff();
      if (attempt === ATTEMPTS) {
        throw error;
      }
    }
  }
}
