import { parseManifests } from './parseManifests';

const SERVICE = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } };

describe('parseManifests', () => {
  it('reads YAML text with several documents, and drops empty ones', () => {
    expect(
      parseManifests(
        [
          '---',
          'apiVersion: v1',
          'kind: Service',
          'metadata: { name: a }',
          '---',
          '# nothing here',
          '---',
          'apiVersion: apps/v1',
          'kind: Deployment',
        ].join('\n'),
      ),
    ).toEqual([SERVICE, { apiVersion: 'apps/v1', kind: 'Deployment' }]);
  });

  it('hands lists of objects through, and takes empty text for none', () => {
    expect(parseManifests([SERVICE])).toEqual([SERVICE]);
    expect(parseManifests('')).toEqual([]);
  });

  it.each([
    [
      'kind: Service\n---\nkind: [\n',
      /^Document 2 of the manifests is not valid YAML: .* at line 4, column 1; correct it\.$/,
    ],
    ['just a text', /Manifest 1 is not a Kubernetes object/],
    ['- a\n- b', /Manifest 1 is not a Kubernetes object/],
    [[SERVICE, 7], /Manifest 2 is not a Kubernetes object/],
    [Array.from({ length: 51 }, () => SERVICE), /51 manifests/],
    ['#'.repeat(200_001), /200001 characters/],
    ['['.repeat(199_000), /nested more than 200 levels deep at line 1/],
    ['- '.repeat(99_000), /nested more than 200 levels deep at line 1/],
    ['? '.repeat(99_000), /nested more than 200 levels deep at line 1/],
    ['{a: '.repeat(40_000), /nested more than 200 levels deep at line 1/],
  ])('refuses %j', (manifests, message) => {
    const attempt = () => parseManifests(manifests);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(expect.objectContaining({ name: 'InputError' }));
  });

  it('is not kept busy by a text with an error at each character', () => {
    const startedAt = performance.now();
    expect(() => parseManifests(`a: ${'"'.repeat(190_000)}`)).toThrow(
      /^Document 1 of the manifests is not valid YAML: .* at line 1, column 6; correct it\.$/,
    );
    // Putting each error into words took 13 to 49 s.
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});
