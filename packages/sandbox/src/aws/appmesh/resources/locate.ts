import { isWrite, type OperationContext } from '../../core';
import { resourceArn } from '../arns';
import { badRequest, forbidden, notFound } from '../errors';
import { findMesh } from '../findMesh';
import { kinds } from '../kinds';
import { seen } from '../seen';
import type { MeshRecord, ResourceKind, ResourceRecord } from '../state';
import { deletedResource } from '../tombstones';
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
    const place = { mesh, kind: parentKind, name: parent, key: parent };
    if (isWrite(context.operation, '')) {
      existing(place, context);
    } else {
      readable(place, context);
    }
  }
  const key = parent === undefined ? name : `${parent}/${name}`;
  return { mesh, kind, name, parent, key };
}

/**
 * A resource as the caller sees it, which another account's writes reach late.
 *
 * @throws AwsError if the caller sees none.
 */
export function readable(
  place: Place,
  context: OperationContext,
): ResourceRecord {
  const { mesh, kind, key, name } = place;
  const record: ResourceRecord | undefined = mesh.resources[kind][key];
  const view =
    (record && seen(record, context)) ??
    deletedResource(mesh, kind, key, context);
  if (!view) {
    throw absent(kind, name, mesh);
  }
  return view;
}

/**
 * A resource as it is, for a write.
 *
 * @throws AwsError if there is none, or the caller does not see it yet.
 */
export function existing(
  place: Place,
  context: OperationContext,
): ResourceRecord {
  const { mesh, kind, key, name } = place;
  const found: ResourceRecord | undefined = mesh.resources[kind][key];
  if (!found || !seen(found, context)) {
    throw absent(kind, name, mesh);
  }
  return found;
}
