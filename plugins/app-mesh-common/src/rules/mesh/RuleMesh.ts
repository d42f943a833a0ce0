import type { MeshId } from '../../identity';
import type { MeshResource, MeshResourceKind } from '../../resources';
import type { ShareState } from '../../snapshot';
import type { MeshQuotas } from './MeshQuotas';
import type { RuleFacts } from './RuleFacts';

/**
 * A mesh as a rule sees it from one resource. What a rule asks for here is what its findings depend on.
 * Lists are sorted by ARN.
 *
 * @public
 */
export interface RuleMesh {
  readonly id: MeshId & { arn: string };
  readonly facts: RuleFacts;
  readonly quotas: MeshQuotas;
  /** ISO 8601. */
  readonly now: string;
  readonly shares: ShareState[];
  /** Whether an account was asked for the meshes that it sees. */
  wasAsked(accountId: string): boolean;
  /** The resource of a name; routes also need their router's, gateway routes their gateway's. */
  find<K extends MeshResourceKind>(
    kind: K,
    name: string | undefined,
    parent?: string,
  ): MeshResource<K> | undefined;
  /** How many resources of a kind the mesh has, over all accounts. */
  count(kind: MeshResourceKind): number;
  /** How many of the mesh's resources an account created. */
  countOwnedBy(accountId: string): number;
  /** The virtual nodes that have a virtual service for a backend. */
  callersOf(service: string): MeshResource<'VirtualNode'>[];
  /** The gateway routes that lead to a virtual service. */
  gatewayRoutesTo(service: string): MeshResource<'GatewayRoute'>[];
  /** The virtual services that a virtual router or virtual node provides. */
  servicesOf(
    kind: 'VirtualRouter' | 'VirtualNode',
    name: string,
  ): MeshResource<'VirtualService'>[];
  /** The routes with a virtual node among their targets. */
  routesTo(node: string): MeshResource<'Route'>[];
  routesOf(router: string): MeshResource<'Route'>[];
  gatewayRoutesOf(gateway: string): MeshResource<'GatewayRoute'>[];
  /** The other virtual nodes whose endpoints are looked up in the same place. */
  discoveredLike(
    node: MeshResource<'VirtualNode'>,
  ): MeshResource<'VirtualNode'>[];
  /** The virtual nodes that calls of a virtual service end at, each once. */
  nodesOf(service: string): MeshResource<'VirtualNode'>[];
  /** The names of the virtual services whose calls may end at a virtual node, each once. */
  servicesAt(node: string): string[];
  /** Id of the graph's node for a resource, whether it is there or not. */
  nodeId(
    kind: 'VirtualService' | 'VirtualRouter' | 'VirtualNode' | 'VirtualGateway',
    name: string,
  ): string;
}
