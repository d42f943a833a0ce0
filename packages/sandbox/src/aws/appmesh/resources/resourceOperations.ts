import * as sdk from '@aws-sdk/client-app-mesh';
import {
  operation,
  type AwsOperation,
  type OperationContext,
} from '../../core';
import type { ResourceKind } from '../state';
import { createResource } from './createResource';
import { deleteResource } from './deleteResource';
import { describeResource } from './describeResource';
import { listResources } from './listResources';
import type { ResourceInput } from './ResourceInput';
import { updateResource } from './updateResource';

type Verb = (
  kind: ResourceKind,
  input: ResourceInput,
  context: OperationContext,
) => object;

const verbs: Record<string, Verb> = {
  Create: createResource,
  Describe: describeResource,
  List: listResources,
  Update: updateResource,
  Delete: deleteResource,
};

const schemas = {
  virtualNode: [
    sdk.CreateVirtualNode$,
    sdk.DescribeVirtualNode$,
    sdk.ListVirtualNodes$,
    sdk.UpdateVirtualNode$,
    sdk.DeleteVirtualNode$,
  ],
  virtualRouter: [
    sdk.CreateVirtualRouter$,
    sdk.DescribeVirtualRouter$,
    sdk.ListVirtualRouters$,
    sdk.UpdateVirtualRouter$,
    sdk.DeleteVirtualRouter$,
  ],
  virtualService: [
    sdk.CreateVirtualService$,
    sdk.DescribeVirtualService$,
    sdk.ListVirtualServices$,
    sdk.UpdateVirtualService$,
    sdk.DeleteVirtualService$,
  ],
  virtualGateway: [
    sdk.CreateVirtualGateway$,
    sdk.DescribeVirtualGateway$,
    sdk.ListVirtualGateways$,
    sdk.UpdateVirtualGateway$,
    sdk.DeleteVirtualGateway$,
  ],
  route: [
    sdk.CreateRoute$,
    sdk.DescribeRoute$,
    sdk.ListRoutes$,
    sdk.UpdateRoute$,
    sdk.DeleteRoute$,
  ],
  gatewayRoute: [
    sdk.CreateGatewayRoute$,
    sdk.DescribeGatewayRoute$,
    sdk.ListGatewayRoutes$,
    sdk.UpdateGatewayRoute$,
    sdk.DeleteGatewayRoute$,
  ],
};

/** The thirty operations on what is in a mesh. */
export const resourceOperations: AwsOperation[] = Object.entries(
  schemas,
).flatMap(([kind, ofKind]) =>
  Object.values(verbs).map((verb, index) =>
    operation<ResourceInput>(ofKind[index], (input, context) =>
      verb(kind as ResourceKind, input, context),
    ),
  ),
);
