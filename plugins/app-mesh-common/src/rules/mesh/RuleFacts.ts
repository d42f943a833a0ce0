import type { MeshId } from '../../identity';
import type { AccountSummary } from '../../snapshot';

/**
 * What rules read that no snapshot of one mesh holds. A rule that needs what is absent is not evaluated.
 *
 * @public
 */
export interface RuleFacts {
  /** The configured accounts, with the state of their service-linked role. */
  accounts?: Pick<AccountSummary, 'accountId' | 'serviceLinkedRole'>[];
  /** All meshes that were read. */
  meshes?: MeshId[];
  /** Names of the Cloud Map namespaces in the mesh's region, by account. */
  cloudMapNamespaces?: Record<string, string[]>;
}
