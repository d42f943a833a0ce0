import {
  DescribeRouteCommand,
  ListRoutesCommand,
} from '@aws-sdk/client-app-mesh';
import { collectPages } from '../rates';
import { toRef } from './toRef';
import type { KindReader } from './types';

export const routeReader: KindReader<'Route'> = {
  kind: 'Route',
  async list(access, mesh, parentName) {
    const { meshName, meshOwner } = mesh;
    const refs = await collectPages(
      (nextToken, signal) =>
        access.client.send(
          new ListRoutesCommand({
            meshName,
            meshOwner,
            virtualRouterName: parentName,
            nextToken,
          }),
          { abortSignal: signal },
        ),
      page => page.routes,
      access,
    );
    return refs.map(ref => toRef(ref, ref.routeName, parentName));
  },
  async describe({ client, signal }, { meshName, meshOwner }, ref) {
    const { route } = await client.send(
      new DescribeRouteCommand({
        meshName,
        meshOwner,
        virtualRouterName: ref.parentName ?? '',
        routeName: ref.name,
      }),
      { abortSignal: signal },
    );
    return route;
  },
};
