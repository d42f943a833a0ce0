import type {
  AnyMeshResource,
  ChangeCheckRequest,
  MeshResourceKind,
} from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import type { ReadScope } from '../authorization';
import type { SnapshotContent, SnapshotStore } from '../store';
import { ChangeChecks } from './ChangeChecks';
import { MeshEvaluations } from './MeshEvaluations';

const OWNER = '111111111111';
const CONSUMER = '222222222222';
const mesh = { region: 'us-west-2', meshOwner: OWNER, meshName: 'yelb' };

function resource<K extends MeshResourceKind>(
  accountId: string,
  kind: K,
  name: string,
  spec: Extract<AnyMeshResource, { kind: K }>['spec'],
) {
  const path = `${kind[0].toLowerCase()}${kind.slice(1)}/${name}`;
  const key = accountId === OWNER ? 'yelb' : `yelb@${OWNER}`;
  return {
    arn: `arn:aws:appmesh:us-west-2:${accountId}:mesh/${key}/${path}`,
    kind,
    name,
    mesh,
    resourceOwner: accountId,
    status: 'ACTIVE' as const,
    version: 1,
    spec,
  };
}

const SERVICE = resource(OWNER, 'VirtualService', 'app', {
  provider: { virtualNode: { virtualNodeName: 'app' } },
});
const CALLER = resource(CONSUMER, 'VirtualNode', 'ui', {
  backends: [{ virtualService: { virtualServiceName: 'app' } }],
});

function content(...resources: AnyMeshResource[]): SnapshotContent {
  return {
    mesh: { ...mesh, arn: `arn:aws:appmesh:us-west-2:${OWNER}:mesh/yelb` },
    takenAt: '2026-11-22T10:00:00.000Z',
    resources: [resource(OWNER, 'VirtualNode', 'app', {}), ...resources],
    shares: [],
  };
}

const accounts: AccountDirectory = {
  list: () => [],
  get: () => {
    throw new Error('unused');
  },
  cluster: () => {
    throw new Error('unused');
  },
};

const everything: ReadScope = { unlimited: true, allows: () => true };
const only = (account: string): ReadScope => ({
  unlimited: false,
  allows: ({ accountId }) => accountId === account,
});

/** @param reads - what is stored, and what each collection leaves after it */
function setUp(...reads: (SnapshotContent | undefined)[]) {
  let collections = 0;
  const stored = () => reads[Math.min(collections, reads.length - 1)];
  const store: SnapshotStore = {
    list: async () => [stored() ?? []].flat(),
    get: async () => stored(),
    at: async () => undefined,
    sources: async () => [],
    changes: async () => [],
    write: async () => [],
  };
  const checks = ChangeChecks.create({
    accounts,
    collect: async () => {
      collections++;
    },
    evaluations: MeshEvaluations.create({ accounts, store }),
  });
  return { checks, collections: () => collections };
}

function calling(name: string): ChangeCheckRequest {
  return {
    objects: [
      {
        accountId: CONSUMER,
        namespace: 'yelb',
        manifests: [
          {
            apiVersion: 'appmesh.k8s.aws/v1beta2',
            kind: 'VirtualNode',
            metadata: { name: 'new' },
            spec: {
              backends: [
                {
                  virtualService: {
                    virtualServiceARN: `arn:aws:appmesh:us-west-2:${OWNER}:mesh/yelb/virtualService/${name}`,
                  },
                },
              ],
            },
          },
        ],
      },
    ],
  };
}

const errorsOf = (findings: { code: string; severity: string }[]) =>
  findings.flatMap(({ code, severity }) => (severity === 'error' ? code : []));

describe('ChangeChecks', () => {
  it('tells what a change would bring, and believes a good verdict at once', async () => {
    const { checks, collections } = setUp(content(SERVICE, CALLER));
    const fine = await checks.check(mesh, calling('app'), everything);
    expect(errorsOf(fine.introduced)).toEqual([]);
    expect(fine.takenAt).toBe('2026-11-22T10:00:00.000Z');
    expect(collections()).toBe(0);

    const bad = await checks.check(mesh, calling('gone'), everything);
    expect(errorsOf(bad.introduced)).toEqual(['AM101']);
    expect(collections()).toBe(1);

    const accepted = { ...calling('gone'), accept: ['AM101'] };
    await checks.check(mesh, accepted, everything);
    expect(collections()).toBe(1);
  });

  it('reads anew before it says that something is not there', async () => {
    const { checks, collections } = setUp(
      content(CALLER),
      content(SERVICE, CALLER),
    );
    const answer = await checks.check(mesh, calling('app'), everything);
    expect(errorsOf(answer.introduced)).toEqual([]);
    expect(collections()).toBe(1);
  });

  it('evaluates nothing of a mesh that was never read', async () => {
    const { checks, collections } = setUp(undefined);
    expect(await checks.check(mesh, calling('app'), everything)).toEqual({
      introduced: [],
      cleared: [],
      hidden: [],
      notEvaluated: [],
    });
    expect(collections()).toBe(1);
  });

  it('evaluates a mesh that the change itself makes by the change alone, once it has looked for it', async () => {
    const { checks, collections } = setUp(undefined);
    const making = (accountId: string): ChangeCheckRequest => ({
      objects: [
        {
          accountId,
          manifests: [
            {
              apiVersion: 'appmesh.k8s.aws/v1beta2',
              kind: 'Mesh',
              metadata: { name: 'yelb' },
              spec: { meshOwner: OWNER },
            },
          ],
        },
        ...(calling('gone').objects ?? []),
      ],
    });
    const answer = await checks.check(mesh, making(OWNER), only(OWNER));
    expect(answer.takenAt).toEqual(expect.any(String));
    expect(errorsOf(answer.introduced)).toEqual(['AM101']);
    expect(answer.hidden).toEqual([]);
    expect(collections()).toBe(1);

    // A member's custom resource makes no mesh.
    const joined = await checks.check(mesh, making(CONSUMER), everything);
    expect(joined.takenAt).toBeUndefined();
  });

  it('takes a mesh that is there for what it is, though the change makes it', async () => {
    const { checks } = setUp(undefined, content(SERVICE));
    const { objects = [] } = calling('app');
    const answer = await checks.check(
      mesh,
      {
        objects: [
          {
            accountId: OWNER,
            manifests: [
              {
                apiVersion: 'appmesh.k8s.aws/v1beta2',
                kind: 'Mesh',
                metadata: { name: 'yelb' },
                spec: {},
              },
            ],
          },
          ...objects,
        ],
      },
      everything,
    );
    expect(answer.takenAt).toBe('2026-11-22T10:00:00.000Z');
    expect(errorsOf(answer.introduced)).toEqual([]);
  });

  it('counts what would break where the caller may not look', async () => {
    const { checks } = setUp(content(SERVICE, CALLER));
    const removal = { removed: [SERVICE.arn] };
    const whole = await checks.check(mesh, removal, everything);
    expect(errorsOf(whole.introduced)).toEqual(['AM101']);
    expect(whole.hidden).toEqual([]);

    const part = await checks.check(mesh, removal, only(OWNER));
    expect(errorsOf(part.introduced)).toEqual([]);
    expect(part.hidden).toEqual([
      {
        code: 'AM101',
        severity: 'error',
        title: 'Backend without virtual service',
        count: 1,
      },
    ]);
    await expect(
      checks.check(mesh, removal, only('333333333333')),
    ).rejects.toThrow(/or you may not see it/);
  });
});
