import { entityNameForArn } from './entityNameForArn';
import { meshEntityRef } from './meshEntityRef';

const ARN = 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb';

describe('entityNameForArn', () => {
  it('is readable, stable and different for each ARN', () => {
    expect(entityNameForArn(ARN, 'yelb')).toBe(entityNameForArn(ARN, 'yelb'));
    expect(entityNameForArn(ARN, 'yelb')).toMatch(/^yelb-[0-9a-f]{10}$/);
    expect(entityNameForArn(ARN.replace('west', 'east'), 'yelb')).not.toBe(
      entityNameForArn(ARN, 'yelb'),
    );
  });

  it.each([
    'A.b_c d',
    '*.example.com',
    '-.-',
    'ö',
    'x'.repeat(200),
    `${'x'.repeat(51)}.${'y'.repeat(20)}`,
  ])('makes a valid entity name of %s', title => {
    const name = entityNameForArn(ARN, title);
    expect(name).toMatch(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/);
    expect(name).not.toMatch(/[.-]{2}/);
    expect(name.length).toBeLessThanOrEqual(63);
  });

  it('is what refers to a mesh', () => {
    const mesh = {
      region: 'us-west-2',
      meshOwner: '111111111111',
      meshName: 'yelb',
    };
    expect(meshEntityRef(mesh)).toBe(
      `resource:default/${entityNameForArn(ARN, 'yelb')}`,
    );
  });
});
