import type { StructuralSchema } from './types';

type Nested = 'properties' | 'additionalProperties' | 'items';

/** A schema in an OpenAPI document, which may refer to others. */
export interface OpenApiSchema extends Omit<StructuralSchema, Nested> {
  $ref?: string;
  properties?: Record<string, OpenApiSchema>;
  additionalProperties?: OpenApiSchema;
  items?: OpenApiSchema;
  'x-kubernetes-patch-merge-key'?: string;
  'x-kubernetes-patch-strategy'?: string;
  'x-kubernetes-group-version-kind'?: {
    group: string;
    version: string;
    kind: string;
  }[];
}
