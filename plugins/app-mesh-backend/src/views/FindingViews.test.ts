import {
  defineRule,
  type AnyMeshResource,
  type MeshResourceKind,
  type RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import type { ReadScope } from '../authorization';
import type { SnapshotContent, SnapshotStore } from '../store';
import { DiscreetFindings } from './DiscreetFindings';
import { FindingViews } from './FindingViews';
import { MeshEvaluations, type ConfiguredRules } from './MeshEvaluations';
import { restrictSnapshot } from './restrictSnapshot';

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

const backend = (virtualServiceName: string) => ({
  backends: [{ virtualService: { virtualServiceName } }],
});

const SNAPSHOT: SnapshotContent = {
  mesh: { ...mesh, arn: `arn:aws:appmesh:us-west-2:${OWNER}:mesh/yelb` },
  takenAt: '2026-11-22T10:00:00.000Z',
  resources: [
    resource(OWNER, 'VirtualService', 'app', {
      provider: { virtualNode: { virtualNodeName: 'app' } },
    }),
    resource(OWNER, 'VirtualNode', 'app', backend('db')),
    resource(CONSUMER, 'VirtualNode', 'ui', backend('app')),
    resource(CONSUMER, 'VirtualNode', 'log', backend('archive')),
  ],
  shares: [],
};

const accounts: AccountDirectory = {
  list: () => [],
  get: () => {
    throw new Error('unused');
  },
  cluster: () => {
    throw new Error('unused');
  },
};

function setUp(rules: ConfiguredRules = {}) {
  const store: SnapshotStore = {
    list: async () => [SNAPSHOT],
    get: async () => SNAPSHOT,
    sources: async () => [],
    changes: async () => [],
    at: async () => undefined,
    write: async () => [],
  };
  return FindingViews.create({
    evaluations: MeshEvaluations.create({ accounts, store, rules }),
  });
}

const everything: ReadScope = { unlimited: true, allows: () => true };
const only = (account: string): ReadScope => ({
  unlimited: false,
  allows: ({ accountId }) => accountId === account,
});

describe('FindingViews', () => {
  const filter = { codes: ['AM101'] };

  it('evaluates the whole mesh, and shows each caller their own resources', async () => {
    const views = setUp();
    const names = async (scope: ReadScope) =>
      (await views.list(mesh, filter, scope)).findings.map(({ name }) => name);

    expect(await names(everything)).toEqual(['app', 'log']);
    expect(await names(only(OWNER))).toEqual(['app']);
    // `ui` calls `app`, which the consumer may not see but which is there.
    expect(await names(only(CONSUMER))).toEqual(['log']);
    await expect(names(only('333333333333'))).rejects.toThrow(
      /No configured account sees the mesh yelb/,
    );
  });

  it('tells what was not evaluated for the accounts that the caller sees', async () => {
    const { notEvaluated } = await setUp().list(mesh, {}, only(CONSUMER));
    expect(new Set(notEvaluated.map(({ accountId }) => accountId))).toEqual(
      new Set([CONSUMER]),
    );
  });

  it('tells a caller of nothing that they may not see, beyond their own specs', async () => {
    const content: SnapshotContent = {
      ...SNAPSHOT,
      resources: [
        resource(OWNER, 'VirtualRouter', 'secret-router', {
          listeners: [{ portMapping: { port: 80, protocol: 'http' } }],
        }),
        resource(CONSUMER, 'VirtualService', 'pay', {
          provider: { virtualRouter: { virtualRouterName: 'gone' } },
        }),
        resource(OWNER, 'VirtualNode', 'secret-caller', backend('pay')),
        resource(CONSUMER, 'VirtualNode', 'log', backend('archive')),
      ],
    };
    const whole = restrictSnapshot(content, everything);
    const part = restrictSnapshot(content, only(CONSUMER));
    const [, service, , log] = content.resources;
    const finding = (arn: string, explanation: string): RuleFinding => ({
      code: 'AM999',
      severity: 'error',
      title: 'Test',
      explanation,
      remedy: 'Mend it.',
      docs: '',
      arn,
      kind: 'VirtualService',
      name: 'pay',
      accountId: CONSUMER,
      region: 'us-west-2',
    });
    const discreet = DiscreetFindings.create(whole!, part!);
    const told = (arn: string, explanation: string) =>
      discreet.of(finding(arn, explanation)).explanation;

    for (const telling of [
      'It is called by secret-caller.',
      'It is called by "secret-caller", which fails.',
      `It is also in account 333333333333.`,
      `It is ${content.resources[0].arn}.`,
    ]) {
      expect(told(service.arn, telling)).toBe(
        'Test: what VirtualService pay (account 222222222222, us-west-2) is held against is not among what you may see.',
      );
    }
    for (const harmless of [
      'The router gone is not there.',
      `pay is in account ${CONSUMER}, the mesh in ${OWNER}.`,
    ]) {
      expect(told(service.arn, harmless)).toBe(harmless);
    }
    const [hidden] = content.resources;
    const edgeTo = (target: string) =>
      discreet.of({
        ...finding(log.arn, 'log calls archive.'),
        edge: { type: 'backend', source: log.arn, target },
      }).edge?.target;
    expect(edgeTo(hidden.arn)).toBeUndefined();
    expect(edgeTo('missing:archive')).toBe('missing:archive');
    const own = 'log calls archive, which is not there.';
    expect(told(log.arn, own)).toBe(own);
  });

  it('evaluates the rules of others, links to their pages, and scopes rules to accounts', async () => {
    const views = setUp({
      docsBaseUrl: 'https://docs.example.com/rules',
      settings: { SHOP1: { accounts: [CONSUMER] } },
      additionalRules: [
        defineRule({
          code: 'SHOP1',
          severity: 'warning',
          title: 'No access log',
          meaning: 'Nobody can tell what was called.',
          remedy: 'Add logging.accessLog.',
          docs: 'https://docs.example.com/shop1',
          kinds: ['VirtualNode'],
          *evaluate({ name, spec }) {
            if (!spec.logging?.accessLog) {
              yield { explanation: `${name} writes no access log.` };
            }
          },
        }),
      ],
    });
    const { findings } = await views.list(
      mesh,
      { codes: ['SHOP1', 'AM101'] },
      everything,
    );
    expect(findings.map(({ code, docs, name }) => [code, name, docs])).toEqual([
      ['AM101', 'app', 'https://docs.example.com/rules/AM101.md'],
      ['AM101', 'log', 'https://docs.example.com/rules/AM101.md'],
      ['SHOP1', 'log', 'https://docs.example.com/shop1'],
      ['SHOP1', 'ui', 'https://docs.example.com/shop1'],
    ]);
  });

  it('obeys the settings', async () => {
    const views = setUp({
      settings: { AM101: { severity: 'info' }, AM102: { off: true } },
    });
    const { findings } = await views.list(mesh, filter, everything);
    expect(findings.map(({ severity }) => severity)).toEqual(['info', 'info']);
  });
});
