import { gatewayRouteTarget } from './rules/checkGatewayRouteSpec';
import { routeTargets } from './rules/checkRouteSpec';
import type {
  MeshRecord,
  ResourceKind,
  ResourceRecord,
  SpecByKind,
} from './state';

/** Kinds that refer to others in a way that keeps these from being deleted. */
type Referrer = 'route' | 'virtualService' | 'gatewayRoute';

const indexes = new WeakMap<MeshRecord['resources'], MeshIndex>();

/** `KIND/NAME` of all that a record refers to. */
function referencesOf({ kind, spec }: ResourceRecord): Set<string> {
  switch (kind) {
    case 'route':
      return new Set(
        routeTargets(spec as SpecByKind['route']).map(
          target => `virtualNode/${target.virtualNode}`,
        ),
      );
    case 'gatewayRoute':
      return new Set([
        `virtualService/${gatewayRouteTarget(
          spec as SpecByKind['gatewayRoute'],
        )}`,
      ]);
    case 'virtualService': {
      const { provider } = spec as SpecByKind['virtualService'];
      const router = provider?.virtualRouter?.virtualRouterName;
      return new Set([
        router === undefined
          ? `virtualNode/${provider?.virtualNode?.virtualNodeName}`
          : `virtualRouter/${router}`,
      ]);
    }
    default:
      return new Set();
  }
}

/**
 * What is in a mesh, counted and cross-referenced, so that no request has to look at all of it.
 * It is made from the mesh when first asked for and is no part of the state.
 */
export class MeshIndex {
  readonly #counts = new Map<ResourceKind, number>();
  /** Records by `KIND/PARENT`, then by name. */
  readonly #children = new Map<string, Map<string, ResourceRecord>>();
  /** How many records refer to `REFERRER:KIND/NAME`. */
  readonly #references = new Map<string, number>();

  private constructor() {}

  static of({ resources }: MeshRecord): MeshIndex {
    const known = indexes.get(resources);
    if (known) {
      return known;
    }
    const index = new MeshIndex();
    for (const byKey of Object.values(resources)) {
      for (const record of Object.values<ResourceRecord>(byKey)) {
        index.add(record);
      }
    }
    indexes.set(resources, index);
    return index;
  }

  add(record: ResourceRecord): void {
    this.#count(record, 1);
    const { kind, name, parent } = record;
    if (parent !== undefined) {
      const place = `${kind}/${parent}`;
      const siblings = this.#children.get(place) ?? new Map();
      this.#children.set(place, siblings.set(name, record));
    }
  }

  remove(record: ResourceRecord): void {
    this.#count(record, -1);
    const { kind, name, parent } = record;
    this.#children.get(`${kind}/${parent}`)?.delete(name);
  }

  count(kind: ResourceKind): number {
    return this.#counts.get(kind) ?? 0;
  }

  /** Routes of a virtual router, or gateway routes of a virtual gateway. */
  children(kind: 'route' | 'gatewayRoute', parent: string): ResourceRecord[] {
    return [...(this.#children.get(`${kind}/${parent}`)?.values() ?? [])];
  }

  childCount(kind: 'route' | 'gatewayRoute', parent: string): number {
    return this.#children.get(`${kind}/${parent}`)?.size ?? 0;
  }

  /** Whether any record of a kind refers to the named one. */
  isReferenced(by: Referrer, kind: ResourceKind, name: string): boolean {
    return (this.#references.get(`${by}:${kind}/${name}`) ?? 0) > 0;
  }

  #count(record: ResourceRecord, change: 1 | -1): void {
    const { kind } = record;
    this.#counts.set(kind, this.count(kind) + change);
    for (const target of referencesOf(record)) {
      const key = `${kind}:${target}`;
      const count = (this.#references.get(key) ?? 0) + change;
      if (count > 0) {
        this.#references.set(key, count);
      } else {
        this.#references.delete(key);
      }
    }
  }
}
