import {
  DescribeClusterCommand,
  ListClustersCommand,
} from '@aws-sdk/client-eks';
import { createAwsWorld } from '../createAwsWorld';
import { completeSandboxConfig } from '../../config';
import type { OperationContext } from '../core';
import { operations } from './operations';
import { startAccounts } from '../../__fixtures__';

describe('EKS', () => {
  it('knows the clusters of the account and region with their endpoints', () => {
    const world = createAwsWorld(completeSandboxConfig());
    world.clusterEndpoints.set('backend', 'http://127.0.0.1:4572');
    const context: OperationContext = {
      world,
      principal: { accountId: '222222222222', arn: 'arn', userId: 'id' },
      accountId: '222222222222',
      region: 'us-west-2',
      operation: '',
    };
    const [list, describeCluster] = operations;
    expect(list.handle({}, context)).toMatchObject({ clusters: ['backend'] });
    expect(describeCluster.handle({ name: 'backend' }, context)).toMatchObject({
      cluster: {
        arn: 'arn:aws:eks:us-west-2:222222222222:cluster/backend',
        endpoint: 'http://127.0.0.1:4572',
        status: 'ACTIVE',
      },
    });
    expect(list.handle({}, { ...context, region: 'us-east-1' })).toMatchObject({
      clusters: [],
    });
  });

  it('answers its clients', async () => {
    const { sandbox, frontend } = await startAccounts();
    try {
      const { clusters } = await frontend.eks.send(new ListClustersCommand({}));
      expect(clusters).toEqual([]);
      await expect(
        frontend.eks.send(new DescribeClusterCommand({ name: 'absent' })),
      ).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        $metadata: { httpStatusCode: 404 },
      });
    } finally {
      await sandbox.stop();
    }
  });
});
