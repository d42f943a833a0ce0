import { meshReference, reference } from './commonSchemas';
import { defineCrd } from './defineCrd';
import { array } from './schema';

export const backendGroupCrd = defineCrd({
  kind: 'BackendGroup',
  plural: 'backendgroups',
  spec: { meshRef: meshReference, virtualservices: array(reference) },
});
