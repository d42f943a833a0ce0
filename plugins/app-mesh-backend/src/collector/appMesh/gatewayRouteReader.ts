import {
  DescribeGatewayRouteCommand,
  ListGatewayRoutesCommand,
} from '@aws-sdk/client-app-mesh';
import { collectPages } from '../rates';
import { toRef } from './toRef';
import type { KindReader } from './types';

export const gatewayRouteReader: KindReader<'GatewayRoute'> = {
  kind: 'GatewayRoute',
  async list(access, mesh, parentName) {
    const { meshName, meshOwner } = mesh;
    const refs = await collectPages(
      (nextToken, signal) =>
        access.client.send(
          new ListGatewayRoutesCommand({
            meshName,
            meshOwner,
            virtualGatewayName: parentName,
            nextToken,
          }),
          { abortSignal: signal },
        ),
      page => page.gatewayRoutes,
      access,
    );
    return refs.map(ref => toRef(ref, ref.gatewayRouteName, parentName));
  },
  async describe({ client, signal }, { meshName, meshOwner }, ref) {
    const { gatewayRoute } = await client.send(
      new DescribeGatewayRouteCommand({
        meshName,
        meshOwner,
        virtualGatewayName: ref.parentName ?? '',
        gatewayRouteName: ref.name,
      }),
      { abortSignal: signal },
    );
    return gatewayRoute;
  },
};
