import type { KubernetesObject } from '../../kubernetes';
import {
  isActive,
  keyOf,
  type ChildSpec,
  type GatewayRoute,
  type Mesh,
  type MeshMember,
  type Reference,
  type ResourceReader,
  type ResourceStatus,
  type VirtualGateway,
} from '../resources';
import { nameFromArn } from './nameFromArn';
import { ReconcileError } from './ReconcileError';

type ReferableKind = 'VirtualNode' | 'VirtualRouter' | 'VirtualService';

function lowerFirst(kind: string): string {
  return kind[0].toLowerCase() + kind.slice(1);
}

/** Follows the references of custom resources within the cluster. */
export class ReferenceResolver {
  readonly #reader: ResourceReader;

  constructor(reader: ResourceReader) {
    this.#reader = reader;
  }

  /** The mesh that a resource belongs to. */
  mesh(spec: ChildSpec | undefined): Mesh {
    const reference = spec?.meshRef;
    if (!reference) {
      throw new ReconcileError(
        `meshRef shouldn't be nil, please check webhook setup`,
      );
    }
    const { name, uid } = reference;
    const mesh = this.#reader.get('Mesh', undefined, name);
    const waitsFor = [keyOf('Mesh', undefined, name)];
    if (!mesh) {
      throw new ReconcileError(
        `failed to resolve meshRef: unable to fetch mesh: ${name}: Mesh.appmesh.k8s.aws "${name}" not found`,
        waitsFor,
      );
    }
    if (mesh.metadata.uid !== uid) {
      throw new ReconcileError(
        `failed to resolve meshRef: mesh UID mismatch: ${name}`,
        waitsFor,
      );
    }
    return mesh;
  }

  /** The mesh that a resource belongs to, once App Mesh has it. */
  activeMesh(spec: ChildSpec | undefined): Mesh {
    const mesh = this.mesh(spec);
    this.assertActive(mesh);
    return mesh;
  }

  assertActive(resource: KubernetesObject<object, ResourceStatus>): void {
    if (!isActive(resource)) {
      const { kind, metadata } = resource;
      throw new ReconcileError(`${lowerFirst(kind)} is not active yet`, [
        keyOf(kind, metadata.namespace, metadata.name),
      ]);
    }
  }

  /** App Mesh's name of what a reference or an ARN points to; undefined where neither is given. */
  awsName(options: {
    kind: ReferableKind;
    from: KubernetesObject<object, object>;
    mesh: Mesh;
    reference?: Reference;
    arn?: string;
    /** Whether App Mesh must have it already. */
    active: boolean;
  }): string | undefined {
    const { kind, from, mesh, reference, arn, active } = options;
    if (reference) {
      const found = this.#resolve(kind, from, mesh, reference);
      if (active) {
        this.assertActive(found);
      }
      return found.spec?.awsName;
    }
    return arn === undefined ? undefined : nameFromArn(arn, lowerFirst(kind));
  }

  /** The gateway that a gateway route was given to. */
  virtualGateway({ spec }: GatewayRoute): VirtualGateway {
    const reference = spec?.virtualGatewayRef;
    if (!reference) {
      throw new ReconcileError(
        `virtualGatewayRef shouldn't be nil, please check webhook setup`,
      );
    }
    const { namespace, name, uid } = reference;
    const found = this.#reader.get('VirtualGateway', namespace, name);
    const waitsFor = [keyOf('VirtualGateway', namespace, name)];
    if (!found) {
      throw new ReconcileError(
        `failed to resolve virtualGatewayRef: unable to fetch virtualGateway: ${namespace}/${name}: VirtualGateway.appmesh.k8s.aws "${name}" not found`,
        waitsFor,
      );
    }
    if (found.metadata.uid !== uid) {
      throw new ReconcileError(
        `failed to resolve virtualGatewayRef: virtualGateway UID mismatch: ${name}`,
        waitsFor,
      );
    }
    return found;
  }

  #resolve(
    kind: ReferableKind,
    from: KubernetesObject<object, object>,
    mesh: Mesh,
    { name, namespace = from.metadata.namespace }: Reference,
  ): MeshMember {
    const found: MeshMember | undefined = this.#reader.get(
      kind,
      namespace,
      name,
    );
    const waitsFor = [keyOf(kind, namespace, name)];
    const kindName = lowerFirst(kind);
    if (!found) {
      throw new ReconcileError(
        `failed to resolve ${kindName}Ref: unable to fetch ${kindName}: ${namespace}/${name}: ${kind}.appmesh.k8s.aws "${name}" not found`,
        waitsFor,
      );
    }
    const meshRef = found.spec?.meshRef;
    if (
      meshRef?.name !== mesh.metadata.name ||
      meshRef.uid !== mesh.metadata.uid
    ) {
      throw new ReconcileError(
        `${kindName} ${namespace}/${name} didn't belong to mesh ${mesh.metadata.name}`,
        waitsFor,
      );
    }
    return found;
  }
}
