import {
  DescribeVirtualGatewayCommand,
  ListVirtualGatewaysCommand,
} from '@aws-sdk/client-app-mesh';
import { collectPages } from '../rates';
import { toRef } from './toRef';
import type { KindReader } from './types';

export const virtualGatewayReader: KindReader<'VirtualGateway'> = {
  kind: 'VirtualGateway',
  async list(access, mesh) {
    const { meshName, meshOwner } = mesh;
    const refs = await collectPages(
      (nextToken, signal) =>
        access.client.send(
          new ListVirtualGatewaysCommand({ meshName, meshOwner, nextToken }),
          { abortSignal: signal },
        ),
      page => page.virtualGateways,
      access,
    );
    return refs.map(ref => toRef(ref, ref.virtualGatewayName));
  },
  async describe({ client, signal }, { meshName, meshOwner }, ref) {
    const { virtualGateway } = await client.send(
      new DescribeVirtualGatewayCommand({
        meshName,
        meshOwner,
        virtualGatewayName: ref.name,
      }),
      { abortSignal: signal },
    );
    return virtualGateway;
  },
};
