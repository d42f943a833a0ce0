import type { StatusCause } from '../http/StatusError';
import type { IdentifierSource, KubernetesObject } from '../objects';

export interface StrategyContext {
  identifiers: IdentifierSource;
  /** Of the cluster; counts up, for cluster addresses. */
  nextAddress(): number;
}

/** What the API server does for one type beyond storing it. */
export interface ResourceStrategy {
  /** Fills in defaults. */
  prepare?(
    object: KubernetesObject,
    previous: KubernetesObject | undefined,
    context: StrategyContext,
  ): KubernetesObject;
  validate?(
    object: KubernetesObject,
    previous: KubernetesObject | undefined,
  ): StatusCause[];
}
