import { ServiceUnavailableError } from '@backstage/errors';
import { awsErrorCode } from '@crossmesh/plugin-app-mesh-node';
import type { TokenBucket } from './TokenBucket';

/** Attempts at a call that AWS throttles, beyond those of the SDK. */
const ATTEMPTS = 4;
/** Longer than the SDK waits for an answer or for credentials, so that it is the one to say what is silent. */
const ANSWER_MILLISECONDS = 35_000;

/**
 * The pace of one kind of calls.
 */
export interface Pace {
  bucket: TokenBucket;
  signal?: AbortSignal;
  /** Whether a person is waiting. */
  urgent?: boolean;
  /** Whom the calls ask, for people, for example `App Mesh of account frontend (111111111111), us-west-2`. */
  who?: string;
  /** After so long a call is given up, with all that the SDK tries again; 35 seconds by default. */
  answerMilliseconds?: number;
  onCall?: () => void;
  onThrottled?: () => void;
}

function isThrottled(error: unknown): boolean {
  return /TooManyRequests|Throttl|RequestLimitExceeded|SlowDown/.test(
    awsErrorCode(error) ?? '',
  );
}

async function answered<T>(
  pace: Pace,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { answerMilliseconds = ANSWER_MILLISECONDS, who = 'AWS' } = pace;
  const late = new AbortController();
  const signal = AbortSignal.any([
    late.signal,
    ...(pace.signal ? [pace.signal] : []),
  ]);
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {
      once: true,
    });
    timer = setTimeout(
      () =>
        late.abort(
          new ServiceUnavailableError(
            `${who} did not answer within ${
              answerMilliseconds / 1000
            } s; check the network between Backstage and AWS.`,
          ),
        ),
      answerMilliseconds,
    );
  });
  try {
    return await Promise.race([call(signal), silence]);
  } catch (error) {
    throw late.signal.aborted ? late.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Makes a call when its turn comes; where AWS throttles, all calls of the bucket wait and this one is
 * made again.
 *
 * @param call - is given the signal that aborts it
 * @throws ServiceUnavailableError if AWS is silent for too long
 */
export async function paced<T>(
  pace: Pace,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { bucket, onCall, onThrottled, signal, urgent } = pace;
  for (let attempt = 1; ; attempt++) {
    await bucket.take(signal, { urgent });
    const calledAt = performance.now();
    onCall?.();
    try {
      const value = await answered(pace, call);
      bucket.recover();
      return value;
    } catch (error) {
      if (!isThrottled(error)) {
        throw error;
      }
      onThrottled?.();
      bucket.backOff(calledAt);
      if (attempt === ATTEMPTS) {
        // From here on the source's own clock says when it is asked again.
        bucket.recover();
        throw error;
      }
    }
  }
}
