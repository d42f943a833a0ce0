import {
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-app-mesh';
import { openMeshes, refusal, unique } from '../__testUtils__';

type Fixture = Awaited<ReturnType<typeof openMeshes>>;

describe('App Mesh: tags', () => {
  let both: Fixture['both'];
  let create: Fixture['create'];
  let close: Fixture['close'];

  beforeEach(async () => {
    ({ both, create, close } = await openMeshes());
  });

  afterEach(() => close());

  async function tagsOf(resourceArn: string) {
    const { tags } = await both.owner.appMesh.send(
      new ListTagsForResourceCommand({ resourceArn }),
    );
    return tags;
  }

  it('§2.1 tags of a creation are listed', async () => {
    const tags = [{ key: 'team', value: 'shop' }];
    const { arn } = await create({ tags });
    expect(await tagsOf(arn)).toEqual(tags);
  });

  it('§2.1 tagging adds tags and replaces those with the same key', async () => {
    const { arn } = await create({ tags: [{ key: 'a', value: '1' }] });
    const tags = [
      { key: 'a', value: '2' },
      { key: 'b', value: '' },
    ];
    await both.owner.appMesh.send(
      new TagResourceCommand({ resourceArn: arn, tags }),
    );
    expect(await tagsOf(arn)).toEqual(expect.arrayContaining(tags));
    expect(await tagsOf(arn)).toHaveLength(2);
  });

  it('§2.1 untagging takes keys away', async () => {
    const { arn } = await create({ tags: [{ key: 'a', value: '1' }] });
    await both.owner.appMesh.send(
      new UntagResourceCommand({ resourceArn: arn, tagKeys: ['a'] }),
    );
    expect(await tagsOf(arn)).toEqual([]);
  });

  it('§2.6 more than 50 tags on a resource are too many', async () => {
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => ({
        key: `k${from + i}`,
        value: '',
      }));
    const { arn } = await create({ tags: many(0, 50) });
    expect(
      await refusal(
        both.owner.appMesh.send(
          new TagResourceCommand({ resourceArn: arn, tags: many(50, 1) }),
        ),
      ),
    ).toMatchObject({ name: 'TooManyTagsException', status: 400 });
  });

  it('§2.6 tags of an absent resource are not found', async () => {
    const { region, accountId } = both.owner;
    const mesh = unique('none');
    const arn = `arn:aws:appmesh:${region}:${accountId}:mesh/${mesh}`;
    expect(await refusal(tagsOf(arn))).toMatchObject({
      name: 'NotFoundException',
      status: 404,
    });
  });
});
