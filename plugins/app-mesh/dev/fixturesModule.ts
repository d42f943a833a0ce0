import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import type { GraphResponse } from '@crossmesh/plugin-app-mesh-common';
import { appMeshApiRef } from '../src';
import { FixtureApi } from '../src/__fixtures__/FixtureApi';
import { troubledYelbResponse, yelbResponse } from '../src/__fixtures__/yelb';
import { largeMesh } from '../src/__fixtures__/largeMesh';

/** What entities of these names see: what can go wrong, and meshes of several sizes. */
const MADE: Record<string, () => GraphResponse> = {
  troubled: troubledYelbResponse,
  large: () => largeMesh(30),
  huge: () => largeMesh(300),
  vast: () => largeMesh(3_200),
};

/** The entity `empty` is in no mesh; those that are not in {@link MADE} see Yelb. */
class DevApi extends FixtureApi {
  async getEntityGraphs(entityRef: string = '') {
    const name = entityRef.split('/')[1];
    if (name === 'empty') {
      return { items: [], errors: [] };
    }
    this.response = (MADE[name] ?? yelbResponse)();
    this.response.takenAt = new Date(Date.now() - 12_000).toISOString();
    return super.getEntityGraphs();
  }
}

/** Puts fixtures in the place of the backend. */
export const fixturesModule = createFrontendModule({
  pluginId: 'app-mesh',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: appMeshApiRef,
          deps: {},
          factory: () => new DevApi(),
        }),
    }),
  ],
});
