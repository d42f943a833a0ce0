import { expect, test } from '@playwright/test';
import { MESH, SHARED_MESH, onboardings } from '../../scripts/lib/yelb.mjs';
import { startInstance, type Instance } from '../support/instance';

const FINDINGS = `/api/app-mesh/v1/meshes/${MESH.region}/${MESH.meshOwner}/${MESH.meshName}/findings`;

/** TLS towards callees that have none. */
const ENFORCING = {
  clientPolicy: {
    tls: {
      enforce: true,
      validation: { trust: { file: { certificateChain: '/ca.pem' } } },
    },
  },
};

let instance: Instance;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  instance = await startInstance();
  await instance.backstage.entity('template:default/shared-mesh');
  await instance.backstage.entity('component:default/yelb-ui');
});

test.afterAll(async () => {
  await instance?.stop();
});

async function complete(template: string, values: object): Promise<string> {
  const id = await instance.backstage.createTask(template, values);
  const log: string[] = [];
  const { status } = await instance.backstage.follow(id, (line: string) =>
    log.push(line),
  );
  expect(status, log.join('\n')).toBe('completed');
  return log.join('\n');
}

interface PlanStep {
  id: string;
  verdict: string;
  reason?: string;
}

/** What the action would do, by a dry run of a template with it alone. */
async function plan(action: string, input: object): Promise<PlanStep[]> {
  const { steps, log } = await instance.backstage
    .request('/api/scaffolder/v2/dry-run', {
      method: 'POST',
      body: {
        template: {
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          kind: 'Template',
          metadata: { name: 'plan' },
          spec: {
            type: 'mesh',
            steps: [{ id: 'plan', name: 'Plan', action, input }],
            output: { plan: '${{ steps.plan.output.plan }}' },
          },
        },
        values: {},
        directoryContents: [],
      },
    })
    .then(
      (answer: {
        output?: { plan?: { steps: PlanStep[] } };
        log: unknown;
      }) => ({
        steps: answer.output?.plan?.steps,
        log: answer.log,
      }),
    );
  expect(steps, JSON.stringify(log)).toBeDefined();
  return steps ?? [];
}

test('Yelb is onboarded past the rules, and they find nothing but what is justified', async () => {
  const untold = 'The rules were not evaluated';
  // The mesh was never read, but the plan makes it.
  expect(await complete('shared-mesh', SHARED_MESH)).not.toContain(untold);
  for (const onboarding of await onboardings()) {
    expect(await complete('onboard-service', onboarding)).not.toContain(untold);
  }
  await instance.backstage.request('/api/app-mesh/v1/refresh', {
    method: 'POST',
  });
  const { findings, ignored, notEvaluated } = await instance.backstage.request(
    FINDINGS,
  );
  expect(
    findings.filter(
      ({ severity }: { severity: string }) => severity !== 'info',
    ),
  ).toEqual([]);
  // As in AWS's tutorial: the UI is reached past the mesh, names are those of Services, and egress is open.
  expect(new Set(findings.map(({ code }: { code: string }) => code))).toEqual(
    new Set(['AM123', 'AM213', 'AM307', 'AM802']),
  );
  expect(notEvaluated).toEqual([]);
  expect(ignored).toEqual([]);
});

test('a plan that would break the mesh is blocked, in words that lead on, and may be accepted', async () => {
  const [, , , ui] = await onboardings();
  const { meshArn, ...rest } = ui;
  const input = {
    ...rest,
    region: MESH.region,
    meshName: MESH.meshName,
    meshOwner: MESH.meshOwner,
  };
  const rulesOf = async (more: object) =>
    (await plan('app-mesh:service:onboard', { ...input, ...more })).find(
      ({ id }) => id === 'rules',
    );
  expect(meshArn).toContain(MESH.meshName);
  expect(await rulesOf({})).toMatchObject({ verdict: 'nothing-to-do' });

  await instance.clearLog();
  const blocked = await rulesOf(ENFORCING);
  expect(blocked).toMatchObject({
    verdict: 'blocked',
    reason: expect.stringMatching(
      /^It would break the mesh\. AM301: .*yelb-ui.*acceptFindings: \[AM301\]\.$/,
    ),
  });
  expect(
    await rulesOf({ ...ENFORCING, acceptFindings: ['AM301'] }),
  ).toMatchObject({
    verdict: 'nothing-to-do',
    reason: expect.stringMatching(/^accepted error AM301: /),
  });
  expect(await instance.writes()).toEqual([]);
});

test('manifests of a workspace are checked against the mesh as it is', async () => {
  const [, , , { meshArn, accountId, ...ui }] = await onboardings();
  expect(meshArn).toContain(MESH.meshName);
  const place = { accountId, ...MESH };
  const check = async (more: object) => {
    const { output } = await instance.backstage.request(
      '/api/scaffolder/v2/dry-run',
      {
        method: 'POST',
        body: {
          template: {
            apiVersion: 'scaffolder.backstage.io/v1beta3',
            kind: 'Template',
            metadata: { name: 'check' },
            spec: {
              type: 'mesh',
              steps: [
                {
                  id: 'render',
                  name: 'Render',
                  action: 'app-mesh:manifests:render',
                  input: { ...place, services: [{ ...ui, ...more }] },
                },
                {
                  id: 'check',
                  name: 'Check',
                  action: 'app-mesh:rules:check',
                  input: { ...place, failOn: 'never' },
                },
              ],
              output: {
                findings: '${{ steps.check.output.findings }}',
                notEvaluated: '${{ steps.check.output.notEvaluated }}',
              },
            },
          },
          values: {},
          directoryContents: [],
        },
      },
    );
    return output;
  };
  expect(await check({})).toEqual({ findings: [], notEvaluated: [] });

  const { findings } = await check(ENFORCING);
  expect(findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        code: 'AM301',
        severity: 'error',
        file: 'frontend/yelb/virtualnode-yelb-ui.yaml',
        line: expect.any(Number),
      }),
    ]),
  );
});

test('a service is delivered as files, held against the mesh as it is, and nothing is written', async () => {
  await instance.clearLog();
  const log = await complete('new-service', {
    kind: 'new',
    name: 'cart',
    description: 'Keeps what people want',
    owner: 'group:default/backend-team',
    meshArn: `arn:aws:appmesh:${MESH.region}:${MESH.meshOwner}:mesh/${MESH.meshName}`,
    accountId: '222222222222',
    namespace: 'yelb',
    serviceName: 'cart',
    backends: ['redis-server'],
    image: 'ghcr.io/example/cart:1.4.2',
    port: 8080,
    protocol: 'http',
    replicas: 2,
    delivery: 'files',
  });
  expect(log).toContain('- catalog-info.yaml:');
  expect(log).toContain('- deploy/backend/yelb/virtualservice-cart.yaml:');
  expect(log).toContain('kubectl apply -f deploy/backend/yelb/');
  expect(await instance.writes()).toEqual([]);
});
