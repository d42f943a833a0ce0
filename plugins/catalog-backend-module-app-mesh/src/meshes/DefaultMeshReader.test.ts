import { mockServices } from '@backstage/backend-test-utils';
import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import type {
  AppMeshApi,
  FindingsResponse,
  MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import { yelbResponse } from '../__fixtures__/yelb';
import { DefaultMeshReader } from './DefaultMeshReader';

const FOUND: FindingsResponse = { findings: [], ignored: [], notEvaluated: [] };
const OTHER = 'us-west-2/333333333333/other';

function named(meshName: string, meshOwner: string) {
  const response = yelbResponse();
  Object.assign(response.graph.mesh, { meshName, meshOwner });
  return response;
}

describe('DefaultMeshReader', () => {
  const yelb = yelbResponse();
  const other = named('other', '333333333333');
  const api = {
    listMeshes: jest.fn(),
    getMeshGraph: jest.fn(),
    listFindings: jest.fn(),
  };
  const logger = mockServices.logger.mock();
  let now: jest.SpyInstance;

  /** Reads when the last reading is shared no more. */
  function createReader() {
    const reader = new DefaultMeshReader(
      api as Partial<AppMeshApi> as AppMeshApi,
      logger,
    );
    return () => {
      const later = Date.now() + 2000;
      now.mockReturnValue(later);
      return reader.read();
    };
  }

  function graphsBut(broken: Error) {
    api.getMeshGraph.mockImplementation(async ({ meshName }: MeshId) => {
      if (meshName === 'other') {
        throw broken;
      }
      return yelb;
    });
  }

  beforeEach(() => {
    jest.resetAllMocks();
    now = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    api.listMeshes.mockResolvedValue({
      items: [
        { mesh: yelb.graph.mesh, accounts: ['111111111111', '222222222222'] },
        { mesh: other.graph.mesh, accounts: ['333333333333'] },
      ],
      errors: [],
    });
    api.getMeshGraph.mockImplementation(async ({ meshName }: MeshId) =>
      meshName === 'other' ? other : yelb,
    );
    api.listFindings.mockResolvedValue(FOUND);
  });

  afterEach(() => {
    now.mockRestore();
  });

  it('reads all meshes with their findings', async () => {
    const reading = await createReader()();
    expect(reading).toMatchObject({
      meshes: [yelb, other],
      errors: [],
      isWhole: true,
    });
    expect(reading.findings.get(OTHER)).toEqual(FOUND);
  });

  it('tells of a mesh that cannot be read as an error of its accounts, and reads the others', async () => {
    graphsBut(new ServiceUnavailableError('too large'));
    expect(await createReader()()).toMatchObject({
      meshes: [yelb],
      isWhole: false,
      errors: [
        {
          accountId: '333333333333',
          region: 'us-west-2',
          service: 'app-mesh',
          name: 'ServiceUnavailableError',
          message: expect.stringMatching(
            /^The mesh other of account 333333333333 in us-west-2 could not be read .*too large/,
          ),
        },
      ],
    });
  });

  it('leaves out a mesh that has gone since they were listed', async () => {
    graphsBut(
      await ResponseError.fromResponse(new Response('{}', { status: 404 })),
    );
    expect(await createReader()()).toMatchObject({
      meshes: [yelb],
      isWhole: true,
      errors: [],
    });
  });

  it('keeps the last findings of a mesh while they cannot be read, and says so', async () => {
    const read = createReader();
    await read();
    api.listFindings.mockRejectedValue(new ServiceUnavailableError('busy'));
    expect((await read()).findings.get(OTHER)).toEqual(FOUND);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /findings of the mesh other of account 333333333333 in us-west-2 .*busy/,
      ),
    );
  });
});
