import type { AwsWorld } from './AwsWorld';

/** Whether a write of one account has reached the others. */
export function hasPropagated(
  at: number,
  { config, clock }: AwsWorld,
): boolean {
  return at + config.propagationDelay <= clock.now();
}
