import type { OperationContext } from '../../core';
import { resourceArn } from '../arns';
import { badRequest, forbidden, notFound } from '../errors';
import { findMesh } from '../findMesh';
import { kinds } from '../kinds';
import type { MeshRecord, ResourceKind, ResourceRecord } from '../state';
import { visible } from '../visible';
import type { ResourceInput } from './ResourceInput';

/** Where a resource is, or would be. */
export interface Place {
  mesh: MeshRecord;
  kind: ResourceKind;
  name: string;
  parent?: string;
  /** Key in the mesh's record of the kind. */
  key: string;
}

function member(input: ResourceInput, field: string): string {
  const value = input[field as keyof ResourceInput];
  return typeof value === 'string' ? value : '';
}

function absent(kind: ResourceKind, name: string, mesh: MeshRecord) {
  return notFound(
    `${kinds[kind].label} with name ${name} is not present under mesh ${mesh.meshName} for account ${mesh.meshOwner}`,
  );
}

/** @throws AwsError if mesh or parent are absent, or the caller's share does not cover the kind. */
export function locate(
  kind: ResourceKind,
  input: ResourceInput,
  context: OperationContext,
): Place {
  const mesh = findMesh(input, context);
  const { nameField, parent: parentKind, shared } = kinds[kind];
  const name = member(input, nameField);
  const parent = parentKind && member(input, kinds[parentKind].nameField);
  if (!shared && mesh.meshOwner !== context.accountId) {
    throw forbidden(
      context,
      resourceArn(mesh, {
        kind,
        name: name || '*',
        parent,
        resourceOwner: context.accountId,
      }),
    );
  }
  if (name.includes('/')) {
    throw badRequest(
      `${kinds[kind].label} name ${name} must not contain a slash`,
    );
  }
  if (parentKind && parent !== undefined) {
    const found = mesh.resources[parentKind][parent];
    if (!found || !visible(found, context)) {
      throw absent(parentKind, parent, mesh);
    }
  }
  const key = parent === undefined ? name : `${parent}/${name}`;
  return { mesh, kind, name, parent, key };
}

/** @throws AwsError if there is no such resource. */
export function existing(
  place: Place,
  context: OperationContext,
): ResourceRecord {
  const { mesh, kind, key, name } = place;
  const found: ResourceRecord | undefined = mesh.resources[kind][key];
  if (!found || !visible(found, context)) {
    throw absent(kind, name, mesh);
  }
  return found;
}
