import {
  validateAccountId,
  validateCloudMapNamespace,
  validateKubernetesName,
  validateMeshName,
  validatePort,
  validateRegion,
} from '.';

describe('names', () => {
  it.each([
    [() => validateAccountId('111111111111')],
    [() => validateRegion('us-west-2')],
    [() => validateMeshName('yelb')],
    [() => validateKubernetesName('yelb-ui', 'service name')],
    [() => validateCloudMapNamespace('yelb.local')],
  ])('hands back what is good: %#', validate => {
    expect(validate()).toMatch(/./);
  });

  it.each([1, 80, 65535])('takes the port %d', port => {
    expect(validatePort(port)).toBe(port);
  });

  it.each([
    [() => validateAccountId('1111'), /twelve digits/],
    [() => validateRegion('oregon'), /region/],
    [() => validateMeshName('Yelb Mesh'), /mesh name "Yelb Mesh"/],
    [() => validateMeshName('y'.repeat(64)), /1 to 63/],
    [() => validateKubernetesName('-x', 'namespace'), /namespace "-x"/],
    [() => validatePort(0), /65535/],
    [() => validatePort(65536), /65535/],
    [() => validatePort(80.5), /65535/],
    [() => validateCloudMapNamespace('Yelb.local'), /yelb\.local/],
    [() => validateCloudMapNamespace('a..b'), /domain name/],
    [() => validateCloudMapNamespace(`${'a.'.repeat(127)}b`), /domain name/],
  ])('refuses what is bad: %#', (validate, message) => {
    expect(validate).toThrow(message);
    expect(validate).toThrow(expect.objectContaining({ name: 'InputError' }));
  });
});
