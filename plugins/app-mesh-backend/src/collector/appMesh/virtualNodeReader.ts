import {
  DescribeVirtualNodeCommand,
  ListVirtualNodesCommand,
} from '@aws-sdk/client-app-mesh';
import { collectPages } from '../rates';
import { toRef } from './toRef';
import type { KindReader } from './types';

export const virtualNodeReader: KindReader<'VirtualNode'> = {
  kind: 'VirtualNode',
  async list(access, mesh) {
    const { meshName, meshOwner } = mesh;
    const refs = await collectPages(
      (nextToken, signal) =>
        access.client.send(
          new ListVirtualNodesCommand({ meshName, meshOwner, nextToken }),
          { abortSignal: signal },
        ),
      page => page.virtualNodes,
      access,
    );
    return refs.map(ref => toRef(ref, ref.virtualNodeName));
  },
  async describe({ client, signal }, { meshName, meshOwner }, ref) {
    const { virtualNode } = await client.send(
      new DescribeVirtualNodeCommand({
        meshName,
        meshOwner,
        virtualNodeName: ref.name,
      }),
      { abortSignal: signal },
    );
    return virtualNode;
  },
};
