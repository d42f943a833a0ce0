import { z } from 'zod';
import type {
  MeshId,
  MeshResourceKind,
} from '@crossmesh/plugin-app-mesh-common';
import { objectOf } from './objectOf';

export const dateTime = z.iso.datetime({ offset: true });

const meshFields = {
  region: z.string(),
  meshOwner: z.string().describe('Twelve digits: the account that created it'),
  meshName: z.string(),
};

export const meshId = objectOf<MeshId>('MeshId', meshFields);

export const meshIdWithArn = objectOf<MeshId & { arn: string }>('Mesh', {
  ...meshFields,
  arn: z.string(),
});

export const resourceKind = z.enum([
  'Mesh',
  'VirtualNode',
  'VirtualRouter',
  'VirtualService',
  'VirtualGateway',
  'Route',
  'GatewayRoute',
] satisfies MeshResourceKind[]);
