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
  ])('refuses %j', (manifests, message) => {
    const attempt = () => parseManifests(manifests);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(expect.objectContaining({ name: 'InputError' }));
  });
});
