import { isFields, type Fields } from '../objects';
import { StatusError } from './StatusError';

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isOwner(value: unknown): boolean {
  return (
    isFields(value) &&
    [value.apiVersion, value.kind, value.name, value.uid].every(isText)
  );
}

function isManager(value: unknown): boolean {
  return (
    isFields(value) &&
    isText(value.manager) &&
    isText(value.operation) &&
    isFields(value.fieldsV1)
  );
}

const ITEMS: Record<string, (value: unknown) => boolean> = {
  finalizers: isText,
  ownerReferences: isOwner,
  managedFields: isManager,
};

/** @throws StatusError if a list of the metadata is not what its type says. */
export function assertMetadata(metadata: Fields): void {
  for (const field of ['name', 'generateName', 'namespace']) {
    const value = metadata[field];
    if (value !== undefined && value !== null && !isText(value)) {
      throw StatusError.badRequest(
        `json: cannot unmarshal ${typeof value} into Go struct field ObjectMeta.metadata.${field} of type string`,
      );
    }
  }
  for (const [field, isItem] of Object.entries(ITEMS)) {
    const list = metadata[field];
    const isFine = Array.isArray(list) && list.every(isItem);
    if (list !== undefined && list !== null && !isFine) {
      throw StatusError.badRequest(
        `json: cannot unmarshal object into Go struct field ObjectMeta.metadata.${field}`,
      );
    }
  }
}
