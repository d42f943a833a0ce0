import * as sdk from '@aws-sdk/client-eks';
import type {
  DescribeClusterRequest,
  ListClustersRequest,
} from '@aws-sdk/client-eks';
import {
  AwsError,
  operation,
  page,
  type AwsOperation,
  type OperationContext,
} from '../core';

/** Long ago, since the clusters come with the sandbox. */
const CREATED_AT = new Date('2026-01-01T00:00:00Z');

function clustersOf({ world, accountId, region }: OperationContext) {
  const account = world.config.accounts.find(item => item.id === accountId);
  return (account?.clusters ?? []).filter(item => item.region === region);
}

const listClusters = operation<ListClustersRequest>(
  sdk.ListClusters$,
  (input, context) => {
    const { items, nextToken } = page(clustersOf(context), {
      key: cluster => cluster.name,
      limit: input.maxResults ?? 100,
      token: input.nextToken,
      invalidToken: 'InvalidParameterException',
    });
    return { clusters: items.map(cluster => cluster.name), nextToken };
  },
);

const describeCluster = operation<DescribeClusterRequest>(
  sdk.DescribeCluster$,
  (input, context) => {
    const { world, accountId, region } = context;
    const cluster = clustersOf(context).find(item => item.name === input.name);
    if (!cluster) {
      throw new AwsError(
        'ResourceNotFoundException',
        `No cluster found for name: ${input.name}.`,
      );
    }
    return {
      cluster: {
        name: cluster.name,
        arn: `arn:aws:eks:${region}:${accountId}:cluster/${cluster.name}`,
        createdAt: CREATED_AT,
        version: '1.31',
        endpoint: world.clusterEndpoints.get(cluster.name),
        status: 'ACTIVE',
        tags: {},
      },
    };
  },
);

export const operations: AwsOperation[] = [listClusters, describeCluster];
