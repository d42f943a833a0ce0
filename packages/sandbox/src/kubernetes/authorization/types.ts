/** What a user may do; `*` in a list stands for everything. */
export interface AccessRule {
  /** The core group is the empty string. */
  apiGroups: string[];
  /** For example `pods`, `pods/log` or `deployments/scale`. */
  resources: string[];
  /** For example `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`. */
  verbs: string[];
  /** Everywhere, and cluster-scoped resources too, if absent. */
  namespaces?: string[];
}

/** Who asks. */
export interface User {
  name: string;
  groups: string[];
  /** Those of the group `system:masters` may do everything. */
  rules?: AccessRule[];
}

/** What is asked for of a resource. */
export interface ResourceAccess {
  verb: string;
  group: string;
  resource: string;
  subresource?: string;
  namespace?: string;
  name?: string;
}
