import type { ResourceType } from '../registry';

/** What the path of a request names. */
export interface ResourcePath {
  type: ResourceType;
  namespace?: string;
  name?: string;
  subresource?: string;
}
