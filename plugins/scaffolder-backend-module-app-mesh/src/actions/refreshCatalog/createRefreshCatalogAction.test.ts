import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  meshEntityRef,
} from '@crossmesh/plugin-app-mesh-common';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { createRefreshCatalogAction } from './createRefreshCatalogAction';

const MESH = {
  region: 'us-west-2',
  meshName: 'yelb',
  meshOwner: '111111111111',
};
const MESH_REF = meshEntityRef(MESH);
const COMPONENT_REF = 'component:default/yelb-ui';

const MESH_ENTITY: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: parseEntityRef(MESH_REF).name },
};

function component(annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'yelb-ui', annotations },
  };
}

describe('app-mesh:catalog:refresh', () => {
  const fetchSpy = jest.spyOn(global, 'fetch');
  const logger = mockServices.logger.mock();

  beforeEach(() => {
    fetchSpy.mockResolvedValue(new Response(undefined, { status: 204 }));
  });

  afterEach(() => jest.resetAllMocks());
  afterAll(() => jest.restoreAllMocks());

  async function run(
    entities: Entity[],
    options: { input?: object; isDryRun?: boolean; signal?: AbortSignal } = {},
  ) {
    const action = createRefreshCatalogAction({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities }),
      discovery: mockServices.discovery(),
      timeoutSeconds: 0.01,
    });
    const output = jest.fn();
    await action.handler({
      ...createMockActionContext({
        input: { ...MESH, ...options.input },
        workspacePath: '/nowhere',
      }),
      isDryRun: options.isDryRun,
      signal: options.signal,
      logger,
      output,
    } as never);
    return Object.fromEntries(output.mock.calls);
  }

  it('has meshes collected in the name of who runs it, and waits for entity and tie', async () => {
    const tied = component({ [ANNOTATION_VIRTUAL_SERVICE_ARN]: 'the-arn' });
    await expect(
      run([MESH_ENTITY, tied], { input: { entityRef: COMPONENT_REF } }),
    ).resolves.toEqual({ entityRef: MESH_REF });
    expect(fetchSpy).toHaveBeenCalledWith(
      expect.stringMatching(/\/api\/app-mesh\/v1\/refresh$/),
      expect.objectContaining({
        method: 'POST',
        headers: {
          Authorization: expect.stringContaining('user:default/mock'),
        },
      }),
    );
    expect(logger.info.mock.calls.map(([message]) => message)).toEqual([
      `The catalog has ${MESH_REF}.`,
      `${COMPONENT_REF} is tied to the-arn.`,
    ]);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('warns, and does not fail, if the catalog needs longer', async () => {
    await expect(
      run([component()], { input: { entityRef: COMPONENT_REF } }),
    ).resolves.toEqual({ entityRef: MESH_REF });
    const warnings = logger.warn.mock.calls.map(([message]) => message);
    expect(warnings).toEqual([
      expect.stringContaining(
        'does not have the mesh yelb of account 111111111111, us-west-2',
      ),
      expect.stringContaining(`${COMPONENT_REF} has no Mesh tab`),
    ]);
    expect(warnings[0]).toContain('runs on its own schedule');
  });

  it('does nothing in a dry run', async () => {
    await expect(run([], { isDryRun: true })).resolves.toEqual({
      entityRef: MESH_REF,
    });
    expect(fetchSpy).not.toHaveBeenCalled();
  });

  it('hands on why meshes cannot be collected, without a stack', async () => {
    fetchSpy.mockResolvedValue(
      new Response(
        JSON.stringify({ error: { name: 'NotAllowedError', message: 'no' } }),
        {
          status: 403,
          headers: { 'Content-Type': 'application/json' },
        },
      ),
    );
    const failure = await run([MESH_ENTITY]).catch(error => error);
    expect(failure.message).toContain('403');
    expect(failure.stack).toBe(failure.message);
  });

  it('refuses what can be no mesh, and stops when told to', async () => {
    await expect(run([], { input: { region: 'moon' } })).rejects.toThrow(
      '"moon" is not an AWS region',
    );
    await expect(run([], { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
