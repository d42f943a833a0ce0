import { InputError } from '@backstage/errors';
import type { AnyMeshResource } from '../../resources';
import { awsNameOf, isRecord, type MeshManifest } from './readManifest';

/** What custom resources are in App Mesh: those that are given, and those that are there. */
export class ManifestNames {
  readonly #given: Map<string, string>;
  readonly #gateways: string[];
  readonly #known: AnyMeshResource[];

  /** @param known - what the mesh holds; only what the account's own cluster explains is looked at */
  constructor(
    given: MeshManifest[],
    known: readonly AnyMeshResource[],
    place: { accountId: string; cluster?: string },
  ) {
    this.#given = new Map(
      given.map(item => [
        `${item.kind}/${item.namespace}/${item.name}`,
        awsNameOf(item),
      ]),
    );
    this.#known = known.filter(
      ({ clusterObject }) =>
        clusterObject?.accountId === place.accountId &&
        (place.cluster ?? clusterObject.cluster) === clusterObject.cluster,
    );
    const gateways = [
      ...given.filter(({ kind }) => kind === 'VirtualGateway').map(awsNameOf),
      ...this.#known
        .filter(({ kind }) => kind === 'VirtualGateway')
        .map(({ name }) => name),
    ];
    this.#gateways = [...new Set(gateways)];
  }

  /** The name of what a reference leads to; what is nowhere bears the controller's default. */
  resolve(
    kind: AnyMeshResource['kind'],
    namespace: string,
    name: string,
  ): string {
    return (
      this.#given.get(`${kind}/${namespace}/${name}`) ??
      this.#find(kind, namespace, name)?.name ??
      awsNameOf({ kind, name, namespace, spec: {} })
    );
  }

  /**
   * The virtual gateway of a gateway route: the one that it names, the one that it has, or the only one.
   *
   * @throws InputError if there is none or more than one
   */
  gatewayOf({ name, namespace, spec }: MeshManifest): string {
    const reference = spec.virtualGatewayRef;
    if (isRecord(reference) && typeof reference.name === 'string') {
      const place =
        typeof reference.namespace === 'string'
          ? reference.namespace
          : namespace;
      return this.resolve('VirtualGateway', place, reference.name);
    }
    const gateway =
      this.#find('GatewayRoute', namespace, name)?.parentName ??
      (this.#gateways.length === 1 ? this.#gateways[0] : undefined);
    if (gateway === undefined) {
      throw new InputError(
        `It cannot be told which virtual gateway the GatewayRoute ${name} belongs to; put one VirtualGateway beside it.`,
      );
    }
    return gateway;
  }

  #find(
    kind: AnyMeshResource['kind'],
    namespace: string,
    name: string,
  ): AnyMeshResource | undefined {
    return this.#known.find(
      resource =>
        resource.kind === kind &&
        resource.clusterObject?.namespace === namespace &&
        resource.clusterObject.name === name,
    );
  }
}
