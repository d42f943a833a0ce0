import {
  DescribeVirtualRouterCommand,
  ListVirtualRoutersCommand,
} from '@aws-sdk/client-app-mesh';
import { collectPages } from '../rates';
import { toRef } from './toRef';
import type { KindReader } from './types';

export const virtualRouterReader: KindReader<'VirtualRouter'> = {
  kind: 'VirtualRouter',
  async list(access, mesh) {
    const { meshName, meshOwner } = mesh;
    const refs = await collectPages(
      (nextToken, signal) =>
        access.client.send(
          new ListVirtualRoutersCommand({ meshName, meshOwner, nextToken }),
          { abortSignal: signal },
        ),
      page => page.virtualRouters,
      access,
    );
    return refs.map(ref => toRef(ref, ref.virtualRouterName));
  },
  async describe({ client, signal }, { meshName, meshOwner }, ref) {
    const { virtualRouter } = await client.send(
      new DescribeVirtualRouterCommand({
        meshName,
        meshOwner,
        virtualRouterName: ref.name,
      }),
      { abortSignal: signal },
    );
    return virtualRouter;
  },
};
