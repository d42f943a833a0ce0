import { builtInResources } from '../registry/builtInResources';
import { definitionNameOf } from './definitionNameOf';
import { modelDefinitions } from './modelDefinitions';
import { modelNameOf } from './modelNameOf';
import { parseType } from './parseType';
import { pruneToModel } from './pruneToModel';

describe('the models of Kubernetes’ own types', () => {
  it.each(
    builtInResources.map(type => [`${type.group}/${type.version}`, type]),
  )('has one of each kind: %s', (_, type) => {
    expect(modelNameOf(type as (typeof builtInResources)[number])).toMatch(
      /V\d/,
    );
  });

  it('has none of kinds that clusters do not know', () => {
    const type = { group: 'example.org', version: 'v1', kind: 'Gadget' };
    expect(modelNameOf(type)).toBeUndefined();
  });

  it('tells types, texts and what is required of all that a kind is made of', () => {
    const definitions = modelDefinitions(['V1Deployment'], '#/');
    expect(definitions['io.k8s.v1.Deployment']).toMatchObject({
      type: 'object',
      description:
        'Deployment enables declarative updates for Pods and ReplicaSets.',
      properties: { spec: { $ref: '#/io.k8s.v1.DeploymentSpec' } },
    });
    expect(definitions['io.k8s.v1.DeploymentSpec']).toMatchObject({
      required: ['selector', 'template'],
      properties: { replicas: { type: 'integer', format: 'int32' } },
    });
    expect(definitions['io.k8s.v1.Container'].properties).toMatchObject({
      args: {
        type: 'array',
        items: { type: 'string' },
        description: expect.stringMatching(
          /^Arguments to the entrypoint\. The container image's CMD is used/,
        ),
      },
      ports: {
        'x-kubernetes-patch-merge-key': 'containerPort',
        'x-kubernetes-patch-strategy': 'merge',
      },
      env: { 'x-kubernetes-patch-merge-key': 'name' },
    });
    expect(definitions['io.k8s.v1.ObjectMeta'].properties).toMatchObject({
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      creationTimestamp: { type: 'string', format: 'date-time' },
    });
  });

  it('resolves every reference, also of types that hold themselves', () => {
    const roots = builtInResources.flatMap(type => modelNameOf(type) ?? []);
    const definitions = modelDefinitions(roots, '#/');
    const references = JSON.stringify(definitions).match(/"#\/[^"]+"/g) ?? [];
    expect(references.length).toBeGreaterThan(300);
    for (const reference of references) {
      expect(definitions).toHaveProperty([reference.slice(3, -1)]);
    }
  });

  it.each([
    ['V1PodSpec', 'io.k8s.v1.PodSpec'],
    ['CoreV1EventSeries', 'io.k8s.core.v1.EventSeries'],
    ['V1beta1Counter', 'io.k8s.v1beta1.Counter'],
  ])('names the definition of %s %s', (model, name) => {
    expect(definitionNameOf(model)).toBe(name);
  });

  it('reads the types as the client library writes them', () => {
    expect(parseType('Array<CoreV1EndpointPort>')).toEqual({
      kind: 'list',
      of: 'CoreV1EndpointPort',
    });
    expect(parseType('{ [key: string]: Array<string>; }')).toEqual({
      kind: 'map',
      of: 'Array<string>',
    });
    expect(parseType('V1beta1Counter').kind).toBe('model');
    expect(parseType('V1MicroTime').kind).toBe('value');
    expect(parseType('string').kind).toBe('value');
  });

  it('loses the fields that a type does not have, and tells where they were', () => {
    const dropped: string[] = [];
    const pruned = pruneToModel(
      {
        metadata: { name: 'web', labels: { any: 'thing' } },
        spec: {
          replica: 1,
          template: { spec: { containers: [{ name: 'a', imag: 'b' }] } },
        },
      },
      'V1Deployment',
      dropped,
    );
    expect(dropped).toEqual([
      'spec.replica',
      'spec.template.spec.containers[0].imag',
    ]);
    expect(pruned).toEqual({
      metadata: { name: 'web', labels: { any: 'thing' } },
      spec: { template: { spec: { containers: [{ name: 'a' }] } } },
    });
  });
});
