import type { StructuralSchema } from '../schema';

export interface PrinterColumn {
  name: string;
  type: string;
  jsonPath: string;
  description?: string;
  format?: string;
  priority?: number;
}

/** A type of object that the API server knows. */
export interface ResourceType {
  group: string;
  version: string;
  kind: string;
  listKind: string;
  plural: string;
  singular: string;
  shortNames: string[];
  categories: string[];
  namespaced: boolean;
  hasStatus: boolean;
  hasScale: boolean;
  /** Whether `metadata.generation` counts the changes of its spec. */
  hasGeneration: boolean;
  /** Fields that a field selector may name beside name and namespace. */
  selectableFields: string[];
  /** Of a custom resource. */
  schema?: StructuralSchema;
  columns?: PrinterColumn[];
}
