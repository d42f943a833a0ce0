import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  type Plan,
} from '@crossmesh/plugin-app-mesh-common';
import { WriteBudget } from '@crossmesh/plugin-app-mesh-node';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { rightsInReadme } from '../__testUtils__/rightsInReadme';
import { rightsUsed } from '../__testUtils__/rightsUsed';
import { startEstate, type Estate } from '../__testUtils__/startEstate';
import { RecipeRunner } from '../recipes';
import { checkInput, type AnyTemplateAction } from '../registered';
import {
  createProvisioningActions,
  createRefreshCatalogAction,
  createRenderManifestsAction,
} from '.';

const OWNER = '111111111111';

function component(name: string, annotations = {}) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
    spec: { type: 'service', owner: 'team', lifecycle: 'production' },
  };
}

/** The step of an example, with the first of what it is repeated for. */
function stepOf({ example }: TemplateExample): {
  action: string;
  input: Record<string, unknown>;
} {
  const [{ action, each = [], input }] = parse(example).steps;
  return JSON.parse(
    JSON.stringify({ action, input }).replaceAll('${{ each.value }}', each[0]),
  );
}

/** The same for a service of another name. */
function again(of: TemplateExample, from: string, to: string): TemplateExample {
  return { ...of, example: of.example.replaceAll(from, to) };
}

describe('the examples of the actions', () => {
  let estate: Estate;
  let workspacePath: string;
  let actions: Map<string, AnyTemplateAction>;
  const used = new Set<string>();

  const noteRights = () =>
    rightsUsed(estate.sandbox).forEach(right => used.add(right));

  const begin = async () => {
    estate = await startEstate({
      organization: {
        id: 'o-a1b2c3d4e5',
        managementAccountId: OWNER,
        accountIds: [OWNER],
        ramSharing: true,
        units: [{ id: 'ou-a1b2-c3d4e5f6', name: 'apps', accountIds: [] }],
      },
    });
    const catalog = catalogServiceMock({
      entities: [
        ...[
          'redis-server',
          'yelb-appserver',
          'yelb-appserver-v2',
          'yelb-ui',
        ].map(name => component(name)),
        component('yelb-db', {
          [ANNOTATION_VIRTUAL_SERVICE_ARN]: `arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@${OWNER}/virtualService/yelb-db`,
        }),
      ],
    });
    const runner = RecipeRunner.create({
      ...estate,
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      }),
      logger: mockServices.logger.mock(),
      permissions: mockServices.permissions(),
      settings: {
        allowExternalAccounts: true,
        budget: WriteBudget.create({ writesPerSecond: 1000, burst: 1000 }),
      },
    });
    const all: AnyTemplateAction[] = [
      ...createProvisioningActions({ runner, catalog }),
      createRenderManifestsAction({ runner, catalog }),
      createRefreshCatalogAction({
        auth: mockServices.auth(),
        catalog,
        discovery: mockServices.discovery(),
      }),
    ];
    actions = new Map(all.map(action => [action.id, action]));
  };

  beforeAll(async () => {
    workspacePath = await mkdtemp(join(tmpdir(), 'crossmesh-'));
  });
  beforeEach(begin);
  afterEach(async () => {
    noteRights();
    await estate.stop();
  });
  afterAll(() => rm(workspacePath, { recursive: true, force: true }));

  const actionOf = (id: string): AnyTemplateAction => {
    const action = actions.get(id);
    if (!action) {
      throw new Error(`There is no action ${id}.`);
    }
    return action;
  };
  const exampleOf = (id: string, index: number): TemplateExample => {
    const example = actionOf(id).examples?.[index];
    if (!example) {
      throw new Error(`${id} has no example ${index}.`);
    }
    return example;
  };

  async function run(
    { action, input }: ReturnType<typeof stepOf>,
    isDryRun: boolean,
  ): Promise<Plan | undefined> {
    const outputs = new Map<string, unknown>();
    await actionOf(action).handler({
      input: structuredClone(input),
      logger: mockServices.logger.mock(),
      isDryRun,
      task: { id: 'task' },
      workspacePath,
      checkpoint: async ({ fn }) => fn(),
      createTemporaryDirectory: async () => workspacePath,
      getInitiatorCredentials: async () => mockCredentials.user(),
      output: (name: string | number | symbol, value: unknown) => {
        outputs.set(String(name), value);
      },
    });
    return outputs.get('plan') as Plan | undefined;
  }

  /** Plans, runs, and plans again: nothing is in the way, and nothing is left to do. */
  async function tell(id: string, index = 0, input = {}): Promise<void> {
    const step = stepOf(exampleOf(id, index));
    const story = { ...step, input: { ...step.input, ...input } };
    noteRights();
    estate.sandbox.log.clear();
    const before = await run(story, true);
    expect(estate.writes()).toEqual([]);
    expect(
      before?.steps.filter(({ verdict }) => verdict === 'blocked'),
    ).toEqual([]);
    await run(story, false);
    const after = await run(story, true);
    expect(
      after?.steps.filter(({ verdict }) => verdict !== 'nothing-to-do'),
    ).toEqual([]);
  }

  it('are there for every action, which can be asked what it would do and says what each field is', () => {
    expect(actions.size).toBe(12);
    for (const action of actions.values()) {
      expect(action).toMatchObject({ supportsDryRun: true });
      expect(action.description).toMatch(/\.$/);
      expect(action.examples?.length).toBeGreaterThan(0);
      for (const example of action.examples ?? []) {
        const step = stepOf(example);
        expect(step.action).toBe(action.id);
        checkInput(action, step.input as Parameters<typeof checkInput>[1]);
      }
      for (const side of ['input', 'output'] as const) {
        const properties: Record<string, { description?: string }> =
          action.schema?.[side]?.properties ?? {};
        expect(Object.keys(properties)).not.toEqual([]);
        for (const { description } of Object.values(properties)) {
          expect(description).toMatch(/\.$/);
        }
      }
      const inputs = Object.keys(action.schema?.input?.properties ?? {});
      expect(inputs).toEqual(expect.arrayContaining(['region', 'meshName']));
    }
  });

  it('make a mesh, put services into it, open it and shift its calls', async () => {
    await tell('app-mesh:mesh:create');
    await tell('app-mesh:mesh:create', 1);
    await tell('app-mesh:mesh:share');
    await tell('app-mesh:mesh:share', 1);
    await tell('app-mesh:mesh:join');
    await tell('app-mesh:mesh:join', 1);
    await tell('app-mesh:service:onboard');
    const redis = exampleOf('app-mesh:service:onboard', 0);
    await run(stepOf(again(redis, 'redis-server', 'yelb-db')), false);
    await tell('app-mesh:service:onboard', 1);
    await tell('app-mesh:service:onboard', 2);
    await tell('app-mesh:service:onboard', 3);
    await tell('app-mesh:gateway:expose');
    await tell('app-mesh:gateway:expose', 1);
    const render = stepOf(exampleOf('app-mesh:manifests:render', 0));
    // The template editor shows the files of a dry run.
    for (const isDryRun of [true, false]) {
      const deploy = join(workspacePath, 'deploy');
      await rm(deploy, { recursive: true, force: true });
      await run(render, isDryRun);
      expect(await readdir(deploy)).toEqual(['backend']);
    }
    await tell('app-mesh:route:shift', 1);
    const appserver = exampleOf('app-mesh:service:onboard', 1);
    await run(
      stepOf(again(appserver, 'yelb-appserver', 'yelb-appserver-v2')),
      false,
    );
    await tell('app-mesh:route:shift', 0, {
      from: 'yelb-appserver_yelb_backend',
      pauseSeconds: 0,
    });
  }, 60_000);

  it('take services and accounts out again, and the mesh away', async () => {
    await tell('app-mesh:mesh:create');
    await tell('app-mesh:mesh:share', 1);
    await tell('app-mesh:mesh:share');
    await tell('app-mesh:mesh:join');
    await tell('app-mesh:service:onboard');
    await tell('app-mesh:service:offboard');
    await tell('app-mesh:service:onboard');
    await tell('app-mesh:mesh:leave');
    await tell('app-mesh:mesh:unshare', 1);
    await tell('app-mesh:mesh:unshare');
    await tell('app-mesh:mesh:retire');
    expect(estate.sandbox.log.list({ operation: 'DeleteMesh' })).toHaveLength(
      1,
    );
  }, 60_000);

  it('need no right that the README does not ask for', () => {
    expect(used.size).toBeGreaterThan(50);
    expect(rightsInReadme()).toEqual(expect.arrayContaining([...used]));
  });
});
