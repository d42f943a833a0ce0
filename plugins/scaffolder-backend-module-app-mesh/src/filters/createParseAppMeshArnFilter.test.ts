import { createParseAppMeshArnFilter } from './createParseAppMeshArnFilter';

describe('parseAppMeshArn', () => {
  const { filter } = createParseAppMeshArnFilter();

  it('tells the owner of the mesh from that of the resource', () => {
    expect(
      filter(
        'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/yelb-db',
      ),
    ).toEqual({
      region: 'us-west-2',
      accountId: '222222222222',
      meshName: 'yelb',
      meshOwner: '111111111111',
    });
  });

  it('refuses other ARNs', () => {
    expect(() => filter('arn:aws:s3:::bucket')).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
