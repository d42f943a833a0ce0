import type { GraphResponse } from '@crossmesh/plugin-app-mesh-common';
import { enlarge as enlargeMesh } from '../../scripts/lib/enlarge.mjs';
import type { Instance } from './instance';

const MESH = '/api/app-mesh/v1/meshes/us-west-2/111111111111/yelb/graph';

/** What the backend tells of Yelb, many times over in one mesh. */
export async function enlarge({ backstage }: Instance): Promise<GraphResponse> {
  return enlargeMesh(await backstage.request(MESH));
}
