import { openTestNamespace, eventually, unique } from '../__testUtils__';

type Fixture = Awaited<ReturnType<typeof openTestNamespace>>;

describe('Kubernetes: resources of custom definitions', () => {
  let cluster: Fixture['cluster'];
  let namespace: Fixture['namespace'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({ cluster, namespace, close } = await openTestNamespace());
  });

  afterAll(() => close());

  describe('with a resource of its own', () => {
    const word = unique('k').replace(/[^a-z]/g, '');
    const plural = `${word}things`;
    const group = `${word}.example.com`;
    const crd = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${plural}.${group}`;
    const path = () => `/apis/${group}/v1/namespaces/${namespace}/${plural}`;

    beforeAll(async () => {
      const spec = {
        type: 'object',
        required: ['size'],
        properties: {
          size: { type: 'integer', minimum: 1, maximum: 9 },
          colour: { type: 'string', enum: ['red', 'blue'], default: 'red' },
        },
      };
      const status = {
        type: 'object',
        properties: { phase: { type: 'string' } },
      };
      await cluster.post(
        '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
        {
          metadata: { name: `${plural}.${group}` },
          spec: {
            group,
            scope: 'Namespaced',
            names: {
              plural,
              singular: `${word}thing`,
              kind: 'Thing',
              listKind: 'ThingList',
            },
            versions: [
              {
                name: 'v1',
                served: true,
                storage: true,
                subresources: { status: {} },
                schema: {
                  openAPIV3Schema: {
                    type: 'object',
                    properties: { spec, status },
                  },
                },
              },
            ],
          },
        },
      );
      await eventually(async () => {
        const { status: served } = await cluster.get(path());
        if (served !== 200) {
          throw new Error(`The definition is not served: ${served}`);
        }
      });
    });

    afterAll(() => cluster.delete(crd));

    function thing(spec: object, more: object = {}) {
      const name = unique('thing');
      const head = { apiVersion: `${group}/v1`, kind: 'Thing' };
      return cluster.post(path(), {
        ...head,
        metadata: { name },
        spec,
        ...more,
      });
    }

    it('§4.1 a definition becomes established and is in discovery', async () => {
      const { body } = await cluster.get(`/apis/${group}/v1`);
      expect(body.resources).toContainEqual(
        expect.objectContaining({ name: plural, kind: 'Thing' }),
      );
    });

    it.each([
      ['a required field is missing', {}],
      ['a number is below its minimum', { size: 0 }],
      ['a number is above its maximum', { size: 10 }],
      ['a field has another type', { size: 'one' }],
      ['a value is not in its list', { size: 1, colour: 'green' }],
    ])('§4.1 the schema refuses with 422 where %s', async (_, spec) => {
      expect(await thing(spec)).toMatchObject({
        status: 422,
        body: { kind: 'Status', reason: 'Invalid' },
      });
    });

    it('§4.1 defaults are filled in and unknown fields pruned', async () => {
      const { body } = await thing({ size: 1, typo: true });
      expect(body.spec).toEqual({ size: 1, colour: 'red' });
    });

    it('§4.4 the status has a door of its own', async () => {
      const { body } = await thing({ size: 1 }, { status: { phase: 'early' } });
      const target = `${path()}/${body.metadata.name}`;
      const written = await cluster.put(`${target}/status`, {
        ...body,
        spec: { size: 2 },
        status: { phase: 'Ready' },
      });
      expect(body.status).toBeUndefined();
      expect(written.body.status).toEqual({ phase: 'Ready' });
      expect(written.body.spec).toMatchObject({ size: 1 });
      expect(written.body.metadata.generation).toBe(1);
    });
  });
});
