import type { LoggedRequest } from '@crossmesh/sandbox';

/** What happens to the call that a case singles out. */
export type Disturbance =
  /** It answers 500 once. */
  | 'fails-once'
  /** It and every one like it answer 500 until the run has given up. */
  | 'fails-for-good'
  /** It is throttled twice. */
  | 'throttled'
  /** It is carried out, and its answer lost. */
  | 'dropped-after-write';

export const DISTURBANCES: Disturbance[] = [
  'fails-once',
  'fails-for-good',
  'throttled',
  'dropped-after-write',
];

/** Which of the remote calls that look alike: the n-th, counted from 0. */
export interface CallPoint {
  call: Pick<
    LoggedRequest,
    'plane' | 'accountId' | 'cluster' | 'service' | 'operation' | 'path'
  >;
  nth: number;
}

/** What a run is made of: all of Yelb, or its clean-up. */
export type Scenario = 'provisioning' | 'clean-up';

export const SCENARIOS: Scenario[] = ['provisioning', 'clean-up'];

/** One remote call, disturbed in one way. */
export interface FaultCase {
  scenario: Scenario;
  /** Position of the call in the undisturbed run, from 1. */
  position: number;
  point: CallPoint;
  disturbance: Disturbance;
}

/** What became of a case. */
export interface FaultOutcome {
  survived: boolean;
  /** Whether the disturbed call came at all; other runs make their calls in another order. */
  struck: boolean;
  /** Whether the first run gave up, so that a second was needed. */
  retried: boolean;
  /** What is different, where it did not survive. */
  reasons: string[];
}

/** What has to be there, as lines of a world. */
export interface FaultEnds {
  /** After the run, retried or not: what the undisturbed one leaves. */
  goal: string[];
  /** After the mesh is retired: what was there before the mesh. */
  retired: string[];
}
