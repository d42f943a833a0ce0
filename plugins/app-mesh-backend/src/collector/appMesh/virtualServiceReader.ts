import {
  DescribeVirtualServiceCommand,
  ListVirtualServicesCommand,
} from '@aws-sdk/client-app-mesh';
import { collectPages } from '../rates';
import { toRef } from './toRef';
import type { KindReader } from './types';

export const virtualServiceReader: KindReader<'VirtualService'> = {
  kind: 'VirtualService',
  async list(access, mesh) {
    const { meshName, meshOwner } = mesh;
    const refs = await collectPages(
      (nextToken, signal) =>
        access.client.send(
          new ListVirtualServicesCommand({ meshName, meshOwner, nextToken }),
          { abortSignal: signal },
        ),
      page => page.virtualServices,
      access,
    );
    return refs.map(ref => toRef(ref, ref.virtualServiceName));
  },
  async describe({ client, signal }, { meshName, meshOwner }, ref) {
    const { virtualService } = await client.send(
      new DescribeVirtualServiceCommand({
        meshName,
        meshOwner,
        virtualServiceName: ref.name,
      }),
      { abortSignal: signal },
    );
    return virtualService;
  },
};
