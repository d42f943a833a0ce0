import {
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  meshEntityRef,
} from '@crossmesh/plugin-app-mesh-common';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';
import { readTemplate, readYelbRuns } from './__testUtils__/readYelb';
import { rightsInReadme } from './__testUtils__/rightsInReadme';
import { rightsUsed } from './__testUtils__/rightsUsed';
import { startEstate, type Estate } from './__testUtils__/startEstate';
import { startScaffolder } from './__testUtils__/startScaffolder';

const MESH_REF = meshEntityRef({
  region: 'us-west-2',
  meshOwner: '111111111111',
  meshName: 'yelb',
});
const TEMPLATES = [
  readTemplate('shared-mesh'),
  readTemplate('onboard-service'),
  readTemplate('canary'),
  readTemplate('expose-gateway'),
  readTemplate('retire-mesh'),
] as const;
const RUNS = readYelbRuns();

function arnOf(name: string): string {
  return name === 'yelb-ui'
    ? `arn:aws:appmesh:us-west-2:111111111111:mesh/yelb/virtualService/${name}`
    : `arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/${name}`;
}

/** As the catalog provider leaves it; its own tests show that it does. */
function catalogAfterwards(): Entity[] {
  const component = (name: string): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: { [ANNOTATION_VIRTUAL_SERVICE_ARN]: arnOf(name) },
    },
    spec: { type: 'service', owner: 'team', lifecycle: 'production' },
  });
  return [
    ...TEMPLATES,
    ...['redis-server', 'yelb-db', 'yelb-appserver', 'yelb-ui'].map(component),
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: parseEntityRef(MESH_REF).name },
      spec: { type: 'app-mesh', owner: 'team' },
    },
  ];
}

describe('the templates in the scaffolder', () => {
  let estate: Estate;
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    estate = await startEstate();
    scaffolder = await startScaffolder(estate, catalogAfterwards());
  }, 60_000);

  afterAll(async () => {
    await scaffolder?.stop();
    await estate?.stop();
  });

  it('has all actions, each field of which says what it is', async () => {
    const actions: {
      id: string;
      schema: {
        input: { properties: Record<string, { description?: string }> };
      };
    }[] = await scaffolder.call('/actions');
    const ours = actions.filter(({ id }) => id.startsWith('app-mesh:'));
    expect(ours.map(({ id }) => id).sort()).toEqual([
      'app-mesh:catalog:refresh',
      'app-mesh:describe',
      'app-mesh:gateway:expose',
      'app-mesh:manifests:render',
      'app-mesh:mesh:create',
      'app-mesh:mesh:join',
      'app-mesh:mesh:leave',
      'app-mesh:mesh:retire',
      'app-mesh:mesh:share',
      'app-mesh:mesh:unshare',
      'app-mesh:plan',
      'app-mesh:route:shift',
      'app-mesh:rules:check',
      'app-mesh:service:offboard',
      'app-mesh:service:onboard',
    ]);
    for (const { schema } of ours) {
      for (const property of Object.values(schema.input.properties)) {
        expect(property.description).toMatch(/\.$/);
      }
    }
  });

  it('plans in a dry run, and writes nothing', async () => {
    const { log, output } = await scaffolder.dryRun(
      TEMPLATES[0],
      RUNS[0].values,
    );
    const text = log
      .map(({ body }: { body: { message: string } }) => body.message)
      .join('\n');
    expect(text).toMatch(/create the mesh yelb +create/);
    expect(text).toContain(`wait until the catalog has ${MESH_REF}`);
    expect(output.links).toContainEqual(
      expect.objectContaining({ entityRef: MESH_REF }),
    );
    expect(estate.writes()).toEqual([]);
  }, 30_000);

  it('plans all that makes a mesh, one action after the other, and leads on to the run', async () => {
    const values = { ...RUNS[0].values, mode: 'plan' };
    const planned = await scaffolder.run('shared-mesh', values);
    expect(planned).toMatchObject({ status: 'completed' });
    const [{ content }] = planned.output.text ?? [];
    for (const line of [
      /create the mesh yelb +create/,
      /check that the mesh yelb is visible +wait: it shows after app-mesh:mesh:create/,
      /share the mesh yelb with 222222222222 +create/,
      /backend \(222222222222\) +us-west-2 +create the service-linked role \S+ +create/,
      /accept the invitation to the mesh yelb +wait: it shows after app-mesh:mesh:share/,
      /make the cluster part of the mesh yelb of account 111111111111 +create/,
    ]) {
      expect(content).toMatch(line);
    }
    expect(content).not.toContain('blocked');
    expect(planned.output.links).toHaveLength(1);
    const { searchParams } = new URL(
      planned.output.links[0].url ?? '',
      'http://localhost',
    );
    expect(JSON.parse(searchParams.get('formData') ?? '')).toEqual({
      ...values,
      mode: 'run',
    });
    expect(estate.writes()).toEqual([]);
  }, 30_000);

  it('provisions all of Yelb, and a second run writes nothing', async () => {
    const ends = [];
    for (const { template, values } of RUNS) {
      const end = await scaffolder.run(template, values);
      expect(end).toMatchObject({ status: 'completed' });
      ends.push(end);
    }
    expect(ends[0].output.links).toEqual([
      expect.objectContaining({ entityRef: MESH_REF }),
      expect.objectContaining({
        url: '/app-mesh/us-west-2/111111111111/yelb',
      }),
    ]);
    expect(ends[0].output.text?.[0].content).toMatch(
      /arn:aws:ram:us-west-2:111111111111:resource-share\//,
    );
    expect(ends[3].output.links).toEqual([
      expect.objectContaining({
        url: '/catalog/default/component/yelb-appserver/mesh',
      }),
      expect.objectContaining({
        entityRef: 'component:default/yelb-appserver',
      }),
    ]);
    expect(ends[3].output.text?.[0].content).toContain(
      'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/yelb-appserver',
    );
    expect(ends[4].output.links[0]).toMatchObject({
      title: 'Open yelb-ui',
      url: 'http://yelb-ui-yelb.elb.us-west-2.sandbox.internal',
    });
    expect(ends[4].log).toContain(
      `component:default/yelb-ui is tied to ${arnOf('yelb-ui')}.`,
    );
    expect(new Set(scaffolder.collected)).toEqual(
      new Set([
        'POST /v1/meshes/us-west-2/111111111111/yelb/check user:default/mock',
        'POST /v1/refresh user:default/mock',
      ]),
    );

    const used = rightsUsed(estate.sandbox);
    expect(used.filter(right => !rightsInReadme().includes(right))).toEqual([]);
    expect(used).toContain('ram:AcceptResourceShareInvitation');
    expect(used).toContain('appmesh.k8s.aws/virtualnodes:create');

    estate.sandbox.log.clear();
    for (const { template, values } of RUNS) {
      await expect(scaffolder.run(template, values)).resolves.toMatchObject({
        status: 'completed',
      });
    }
    expect(estate.writes()).toEqual([]);
  }, 120_000);

  it('plans a service that is there already: nothing to do', async () => {
    estate.sandbox.log.clear();
    const [, { template, values }] = RUNS;
    const planned = await scaffolder.run(template, { ...values, mode: 'plan' });
    expect(planned).toMatchObject({ status: 'completed' });
    const [{ content }] = planned.output.text ?? [];
    expect(content).toMatch(
      /create the virtual node of redis-server +nothing-to-do/,
    );
    expect(content).not.toMatch(/(create|change|blocked)$/m);
    expect(estate.writes()).toEqual([]);
  }, 30_000);

  it('plans first, and runs what was planned', async () => {
    const gateway = {
      meshArn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb',
      gatewayName: 'yelb-gateway',
      namespace: 'yelb',
      protocol: 'http',
      replicas: 1,
      routeName: 'ui',
      virtualService: 'component:default/yelb-appserver',
      prefix: '/',
      mode: 'plan',
    };
    estate.sandbox.log.clear();
    const planned = await scaffolder.run('expose-gateway', gateway);
    expect(planned).toMatchObject({ status: 'completed' });
    expect(planned.output.text?.[0].content).toMatch(
      /create the virtual gateway yelb-gateway +create/,
    );
    expect(estate.writes()).toEqual([]);
    const { searchParams } = new URL(
      planned.output.links[0].url ?? '',
      'http://localhost',
    );
    const confirmed = JSON.parse(searchParams.get('formData') ?? '');
    expect(confirmed).toEqual({ ...gateway, mode: 'run' });

    const done = await scaffolder.run('expose-gateway', confirmed);
    expect(done).toMatchObject({ status: 'completed' });
    expect(done.output.links[0]).toMatchObject({
      title: 'Open the gateway',
      url: 'http://yelb-gateway-yelb.elb.us-west-2.sandbox.internal',
    });

    const canary = {
      meshArn: gateway.meshArn,
      accountId: '222222222222',
      namespace: 'yelb',
      serviceName: 'yelb-appserver',
      to: 'yelb-ui_yelb_frontend',
      steps: [20],
      pauseSeconds: 0,
      mode: 'plan',
    };
    const shift = await scaffolder.run('canary', canary);
    expect(shift.output.text?.[0].content).toMatch(
      /shift 20 % of the route yelb-appserver to yelb-ui_yelb_frontend +change: weight of yelb-appserver_yelb_backend 100 → 80/,
    );
    const shifted = await scaffolder.run('canary', { ...canary, mode: 'run' });
    expect(shifted.output.text?.[0].content).toContain(
      'has the weight 20 in the route of **yelb-appserver** now, and the virtual node before it 80',
    );

    const used = rightsUsed(estate.sandbox);
    expect(used.filter(right => !rightsInReadme().includes(right))).toEqual([]);
    expect(used).toContain('appmesh.k8s.aws/virtualgateways:create');
  }, 60_000);

  it('takes every example that the actions give', async () => {
    estate.sandbox.log.clear();
    const actions: { id: string; examples?: { example: string }[] }[] =
      await scaffolder.call('/actions');
    const examples = actions
      .filter(({ id }) => id.startsWith('app-mesh:'))
      .flatMap(action => action.examples ?? []);
    expect(examples.length).toBeGreaterThanOrEqual(10);
    for (const { example } of examples) {
      const { log } = await scaffolder.dryRun(
        {
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          kind: 'Template',
          metadata: { name: 'example' },
          spec: { type: 'mesh', ...parse(example) },
        },
        {},
      );
      expect(log.at(-1).body).toMatchObject({ status: 'completed' });
    }
    expect(estate.writes()).toEqual([]);
  }, 60_000);

  it('ends a run that cannot work with one sentence and no stack', async () => {
    const { log, status } = await scaffolder.run('onboard-service', {
      ...RUNS[1].values,
      manifests: 'kind: [',
    });
    expect(status).toBe('failed');
    expect(log).toContain('Document 1 of the manifests is not valid YAML');
    expect(log).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['shared-mesh', { meshName: 'Yelb mesh' }],
    ['shared-mesh', { ownerAccountId: '1111' }],
    ['shared-mesh', { consumerAccountIds: [] }],
    ['onboard-service', { port: 70000 }],
    ['onboard-service', { meshArn: 'arn:aws:s3:::bucket' }],
    ['onboard-service', { discovery: 'cloudMap', cloudMapNamespace: '-' }],
  ])('%s does not start with %j', async (template, wrong) => {
    const run = RUNS.find(candidate => candidate.template === template);
    await expect(
      scaffolder.run(template, { ...run?.values, ...wrong }),
    ).rejects.toThrow(Object.keys(wrong).at(-1));
  });

  it('retires the mesh, gateway and all, only under its name and after its plan', async () => {
    const meshArn = 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb';
    estate.sandbox.log.clear();
    const planned = await scaffolder.run('retire-mesh', {
      meshArn,
      mode: 'plan',
    });
    expect(planned.output.text?.[0].content).toContain(
      'delete: GatewayRoute yelb/ui',
    );
    const mistyped = await scaffolder.run('retire-mesh', {
      meshArn,
      mode: 'run',
      meshName: 'other',
    });
    expect(mistyped.output.text?.[0].title).toBe('Nothing was done');
    expect(estate.writes()).toEqual([]);

    const done = await scaffolder.run('retire-mesh', {
      meshArn,
      mode: 'run',
      meshName: 'yelb',
    });
    expect(done).toMatchObject({ status: 'completed' });
    expect(done.output.text?.[0].title).toBe('What was done');
  }, 60_000);
});
