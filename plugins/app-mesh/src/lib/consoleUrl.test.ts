import { consoleUrl } from './consoleUrl';

const MESH = 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb';

describe('consoleUrl', () => {
  it.each([
    [MESH, 'https://us-west-2.console.aws.amazon.com/appmesh/meshes/yelb'],
    [
      `${MESH}/virtualNode/ui_yelb`,
      'https://us-west-2.console.aws.amazon.com/appmesh/meshes/yelb/virtual-nodes/ui_yelb',
    ],
    [
      `${MESH}/virtualRouter/ui/route/all`,
      'https://us-west-2.console.aws.amazon.com/appmesh/meshes/yelb/virtual-routers/ui',
    ],
    [
      'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualNode/db',
      'https://us-west-2.console.aws.amazon.com/appmesh/meshes',
    ],
    [
      'arn:aws-cn:appmesh:cn-north-1:111111111111:mesh/yelb/virtualService/a.b',
      'https://cn-north-1.console.amazonaws.cn/appmesh/meshes/yelb/virtual-services/a.b',
    ],
  ])('of %s is %s', (arn, url) => {
    expect(consoleUrl(arn)).toBe(url);
  });
});
