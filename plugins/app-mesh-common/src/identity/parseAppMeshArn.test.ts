import { formatAppMeshArn } from './formatAppMeshArn';
import { meshArn } from './meshArn';
import { meshKey } from './meshKey';
import { parseAppMeshArn } from './parseAppMeshArn';

const OWNER = 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb';
const CONSUMER =
  'arn:aws-us-gov:appmesh:us-gov-west-1:222222222222:mesh/yelb@111111111111';

describe('parseAppMeshArn', () => {
  it.each([
    OWNER,
    `${OWNER}/virtualService/db.yelb.svc.cluster.local`,
    `${OWNER}/virtualService/api/v1/route/x`,
    `${OWNER}/virtualRouter/r/route/x`,
    `${CONSUMER}/virtualNode/redis_yelb`,
    `${CONSUMER}/virtualGateway/g/gatewayRoute/x`,
  ])('reads what formatAppMeshArn writes: %s', arn => {
    expect(formatAppMeshArn(parseAppMeshArn(arn))).toBe(arn);
  });

  it('takes a slash as part of the name of a virtual service', () => {
    expect(parseAppMeshArn(`${OWNER}/virtualService/api/v1`).resource).toEqual({
      type: 'virtualService',
      name: 'api/v1',
    });
  });

  it('tells mesh owner and resource owner apart', () => {
    expect(parseAppMeshArn(`${CONSUMER}/virtualRouter/r/route/x`)).toEqual({
      partition: 'aws-us-gov',
      region: 'us-gov-west-1',
      accountId: '222222222222',
      meshName: 'yelb',
      meshOwner: '111111111111',
      resource: { type: 'route', name: 'x', virtualRouterName: 'r' },
    });
    expect(parseAppMeshArn(OWNER).meshOwner).toBe('111111111111');
  });

  it.each([
    '',
    'yelb',
    'arn:aws:ram:us-west-2:111111111111:mesh/yelb',
    'arn:aws:appmesh:us-west-2:1:mesh/yelb',
    'arn:aws:appmesh:us-west-2:111111111111:mesh/',
    `${OWNER}@1/virtualNode/x`,
    `${OWNER}/virtualNode`,
    `${OWNER}/virtualNode/`,
    `${OWNER}/virtualNode/x/route/y`,
    `${OWNER}/virtualService`,
    `${OWNER}/virtualService/x/`,
    `${OWNER}/virtualRouter/r/route/x/y`,
    `${OWNER}/lambda/x`,
    `${OWNER}/../x`,
  ])('refuses %j', arn => {
    expect(() => parseAppMeshArn(arn)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('writes ARN and key of a mesh', () => {
    const mesh = {
      region: 'us-west-2',
      meshOwner: '111111111111',
      meshName: 'yelb',
    };
    expect(meshArn(mesh)).toBe(OWNER);
    expect(meshKey(mesh)).toBe('us-west-2/111111111111/yelb');
  });
});
