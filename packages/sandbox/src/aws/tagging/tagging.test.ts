import {
  CreateMeshCommand,
  CreateVirtualNodeCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-app-mesh';
import {
  GetResourcesCommand,
  GetTagKeysCommand,
  GetTagValuesCommand,
  StartReportCreationCommand,
  TagResourcesCommand,
  UntagResourcesCommand,
  type GetResourcesCommandInput,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { FRONTEND, startAccounts, type Accounts } from '../../__fixtures__';

const MESH = `arn:aws:appmesh:us-west-2:${FRONTEND}:mesh/yelb`;
const NODE = `${MESH}/virtualNode/db`;

describe('Resource Groups Tagging', () => {
  let accounts: Accounts;
  beforeEach(async () => {
    accounts = await startAccounts();
    const { appMesh } = accounts.frontend;
    await appMesh.send(
      new CreateMeshCommand({
        meshName: 'yelb',
        tags: [{ key: 'team', value: 'red' }],
      }),
    );
    await appMesh.send(
      new CreateVirtualNodeCommand({
        meshName: 'yelb',
        virtualNodeName: 'db',
        spec: {},
      }),
    );
  });
  afterEach(() => accounts.sandbox.stop());

  async function arns(input: GetResourcesCommandInput = {}) {
    const { ResourceTagMappingList = [] } =
      await accounts.frontend.tagging.send(new GetResourcesCommand(input));
    return ResourceTagMappingList.map(item => item.ResourceARN);
  }

  function tag(ResourceARNList: string[], Tags: Record<string, string>) {
    return accounts.frontend.tagging.send(
      new TagResourcesCommand({ ResourceARNList, Tags }),
    );
  }

  it('finds what has tags, by tag, type and ARN, in pages', async () => {
    expect(await arns()).toEqual([MESH]);
    await tag([NODE], { team: 'blue', tier: 'data' });
    expect(await arns()).toEqual([MESH, NODE]);
    expect(
      await arns({ TagFilters: [{ Key: 'team', Values: ['blue', 'green'] }] }),
    ).toEqual([NODE]);
    expect(await arns({ TagFilters: [{ Key: 'tier' }] })).toEqual([NODE]);
    expect(await arns({ ResourceTypeFilters: ['appmesh:mesh'] })).toEqual([
      MESH,
    ]);
    expect(
      await arns({ ResourceTypeFilters: ['appmesh:mesh/virtualNode', 'ec2'] }),
    ).toEqual([NODE]);
    expect(await arns({ ResourceARNList: [NODE] })).toEqual([NODE]);
    const first = await accounts.frontend.tagging.send(
      new GetResourcesCommand({ ResourcesPerPage: 1 }),
    );
    expect(first.PaginationToken).not.toBe('');
    expect(await arns({ PaginationToken: first.PaginationToken })).toEqual([
      NODE,
    ]);
    expect(
      await accounts.frontend.tagging.send(new GetTagKeysCommand({})),
    ).toMatchObject({ TagKeys: ['team', 'tier'], PaginationToken: '' });
    expect(
      await accounts.frontend.tagging.send(
        new GetTagValuesCommand({ Key: 'team' }),
      ),
    ).toMatchObject({ TagValues: ['blue', 'red'] });
  });

  it('changes the tags that App Mesh tells', async () => {
    await tag([NODE, MESH], { team: 'green' });
    await accounts.frontend.tagging.send(
      new UntagResourcesCommand({ ResourceARNList: [MESH], TagKeys: ['team'] }),
    );
    const tagsOf = async (resourceArn: string) =>
      (
        await accounts.frontend.appMesh.send(
          new ListTagsForResourceCommand({ resourceArn }),
        )
      ).tags;
    expect(await tagsOf(NODE)).toEqual([{ key: 'team', value: 'green' }]);
    expect(await tagsOf(MESH)).toEqual([]);
  });

  it('tells per resource what it could not tag, and shows nobody else’s', async () => {
    const { FailedResourcesMap } = await tag([MESH, `${MESH}-none`], {
      a: 'b',
    });
    expect(FailedResourcesMap).toEqual({
      [`${MESH}-none`]: expect.objectContaining({
        StatusCode: 404,
        ErrorCode: 'InvalidParameterException',
      }),
    });
    const { FailedResourcesMap: foreign } = await accounts.backend.tagging.send(
      new TagResourcesCommand({ ResourceARNList: [MESH], Tags: { a: 'c' } }),
    );
    expect(foreign).toEqual({
      [MESH]: expect.objectContaining({ StatusCode: 403 }),
    });
    const { ResourceTagMappingList } = await accounts.backend.tagging.send(
      new GetResourcesCommand({}),
    );
    expect(ResourceTagMappingList).toEqual([]);
  });

  it('refuses what does not go together, and what is not emulated', async () => {
    await expect(
      arns({ ResourceARNList: [MESH], TagFilters: [{ Key: 'team' }] }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(
      accounts.frontend.tagging.send(
        new StartReportCreationCommand({ S3Bucket: 'bucket' }),
      ),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });
});
