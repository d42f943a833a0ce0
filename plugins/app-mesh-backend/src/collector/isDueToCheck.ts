import { createHash } from 'crypto';

/** So many readings check each router's routes once. */
const TURNS = 12;

/**
 * Whether it is a resource's turn to be read from App Mesh although a cluster explains it: each is
 * once in twelve readings, so that what somebody changed behind the controller's back is found.
 */
export function isDueToCheck(arn: string, round: number): boolean {
  const [turn] = createHash('sha256').update(arn).digest();
  return turn % TURNS === round % TURNS;
}
