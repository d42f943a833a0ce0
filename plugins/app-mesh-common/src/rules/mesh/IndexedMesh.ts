import type { MeshId } from '../../identity';
import type {
  AnyMeshResource,
  MeshResource,
  MeshResourceKind,
} from '../../resources';
import type { ShareState } from '../../snapshot';
import type { MeshQuotas } from './MeshQuotas';
import type { RuleFacts } from './RuleFacts';
import { discoveryPlace, keys } from './keys';
import { routeBodyOf } from './routeBodyOf';
import type { RuleIndex } from './RuleIndex';
import type { RuleMesh } from './RuleMesh';

/** What the mesh is beside its resources. */
export interface MeshSurroundings {
  mesh: MeshId & { arn: string };
  now: string;
  shares: ShareState[];
  /** Ids of the accounts that were asked for their meshes. */
  askedAccounts: Set<string>;
  facts: RuleFacts;
  quotas: MeshQuotas;
}

/**
 * A mesh by its index. It keeps what it was asked for, so that the resource is looked at again when
 * that changes.
 */
export class IndexedMesh implements RuleMesh {
  readonly #index: RuleIndex;
  readonly #around: MeshSurroundings;
  readonly #asked = new Set<string>();

  constructor(index: RuleIndex, around: MeshSurroundings) {
    this.#index = index;
    this.#around = around;
  }

  /** The keys it was asked by. */
  get asked(): Set<string> {
    return this.#asked;
  }

  get id(): MeshId & { arn: string } {
    return this.#around.mesh;
  }

  get facts(): RuleFacts {
    return this.#around.facts;
  }

  get quotas(): MeshQuotas {
    return this.#around.quotas;
  }

  get now(): string {
    this.#asked.add(keys.now);
    return this.#around.now;
  }

  get shares(): ShareState[] {
    this.#asked.add(keys.shares);
    return this.#around.shares;
  }

  wasAsked(accountId: string): boolean {
    return this.#around.askedAccounts.has(accountId);
  }

  find<K extends MeshResourceKind>(
    kind: K,
    name: string | undefined,
    parent?: string,
  ): MeshResource<K> | undefined {
    return name === undefined
      ? undefined
      : this.#members<K>(keys.resource(kind, name, parent))[0];
  }

  count(kind: MeshResourceKind): number {
    this.#asked.add(keys.kind(kind));
    return this.#index.size(keys.kind(kind));
  }

  countOwnedBy(accountId: string): number {
    this.#asked.add(keys.owned(accountId));
    return this.#index.size(keys.owned(accountId));
  }

  callersOf(service: string): MeshResource<'VirtualNode'>[] {
    return this.#members(keys.callers(service));
  }

  gatewayRoutesTo(service: string): MeshResource<'GatewayRoute'>[] {
    return this.#members(keys.ingress(service));
  }

  servicesOf(
    kind: 'VirtualRouter' | 'VirtualNode',
    name: string,
  ): MeshResource<'VirtualService'>[] {
    return this.#members(keys.providing(kind, name));
  }

  routesTo(node: string): MeshResource<'Route'>[] {
    return this.#members(keys.targeting(node));
  }

  routesOf(router: string): MeshResource<'Route'>[] {
    return this.#members(keys.children('Route', router));
  }

  gatewayRoutesOf(gateway: string): MeshResource<'GatewayRoute'>[] {
    return this.#members(keys.children('GatewayRoute', gateway));
  }

  discoveredLike(
    node: MeshResource<'VirtualNode'>,
  ): MeshResource<'VirtualNode'>[] {
    const place = discoveryPlace(node);
    return place === undefined
      ? []
      : this.#members<'VirtualNode'>(keys.discovery(place)).filter(
          ({ arn }) => arn !== node.arn,
        );
  }

  nodesOf(service: string): MeshResource<'VirtualNode'>[] {
    const { virtualNode, virtualRouter } =
      this.find('VirtualService', service)?.spec.provider ?? {};
    const routed =
      virtualRouter?.virtualRouterName === undefined
        ? []
        : this.routesOf(virtualRouter.virtualRouterName).flatMap(({ spec }) =>
            routeBodyOf(spec).targets.map(target => target.virtualNode),
          );
    const names = new Set([virtualNode?.virtualNodeName, ...routed]);
    return [...names].flatMap(name => this.find('VirtualNode', name) ?? []);
  }

  servicesAt(node: string): string[] {
    const routers = new Set(
      this.routesTo(node).map(({ parentName = '' }) => parentName),
    );
    const services = [
      ...this.servicesOf('VirtualNode', node),
      ...[...routers].flatMap(name => this.servicesOf('VirtualRouter', name)),
    ];
    return [...new Set(services.map(({ name }) => name))];
  }

  nodeId(
    kind: 'VirtualService' | 'VirtualRouter' | 'VirtualNode' | 'VirtualGateway',
    name: string,
  ): string {
    const found = this.find(kind, name);
    if (found) {
      return found.arn;
    }
    return kind === 'VirtualService'
      ? `missing:${name}`
      : `missing:${kind.replace('V', 'v')}/${name}`;
  }

  #members<K extends MeshResourceKind>(key: string): MeshResource<K>[] {
    this.#asked.add(key);
    return this.#index.members(key).filter(isAny) as MeshResource<K>[];
  }
}

function isAny(resource: AnyMeshResource): boolean {
  return resource.status !== 'DELETED';
}
