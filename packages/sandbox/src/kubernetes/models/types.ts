/** A field of one of Kubernetes' own types. */
export interface ModelField {
  name: string;
  /** As the client library writes it, for example `string`, `Array<V1Container>` or `{ [key: string]: string; }`. */
  type: string;
  /** For example `int32`; empty where there is none. */
  format: string;
  required: boolean;
  description?: string;
}

/** One of Kubernetes' own types, for example that of a pod's spec. */
export interface Model {
  description?: string;
  fields: ModelField[];
}
