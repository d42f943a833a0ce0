import { MeshEdit } from '../__fixtures__/MeshEdit';
import { MUTATIONS } from '../__fixtures__/mutations';
import {
  SOUND_OPTIONS,
  host,
  madeBy,
  soundMesh,
} from '../__fixtures__/soundMesh';
import { evaluateRules } from '../evaluateRules';
import { httpTo, node, route, router, serviceOfNode } from '../examples';
import { MeshEvaluator } from './MeshEvaluator';

/** mulberry32: a small generator whose numbers follow from its seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Changes, adds or removes some resource or other. */
function changeSomething(edit: MeshEdit, random: () => number): void {
  const pick = <T>(items: T[]): T => items[Math.floor(random() * items.length)];
  const name = () => `s${Math.floor(random() * 45)}`;
  const resource = pick(edit.snapshot.resources);
  switch (Math.floor(random() * 8)) {
    case 0:
      if (resource.kind !== 'Mesh') {
        edit.remove(resource.kind, resource.name, resource.parentName);
      }
      break;
    case 1:
      edit.add(
        node(name(), {
          backends: [name(), host(3)].map(virtualServiceName => ({
            virtualService: { virtualServiceName },
          })),
        }),
      );
      break;
    case 2:
      edit.add(router(name(), { port: Math.floor(random() * 3) + 8080 }));
      break;
    case 3:
      edit.add(
        route(
          name(),
          pick(['all', 'other']),
          httpTo({ [name()]: 50, [name()]: 0 }),
          madeBy(Math.floor(random() * 9)),
        ),
      );
      break;
    case 4:
      edit.add(serviceOfNode(host(Math.floor(random() * 45)), name()));
      break;
    case 5:
      edit.add({
        ...resource,
        status: pick(['ACTIVE', 'INACTIVE', 'DELETED']),
      });
      break;
    case 6:
      edit.add({ ...resource, clusterObject: undefined });
      break;
    default:
      if (resource.kind === 'VirtualNode') {
        edit.add({ ...resource, spec: { ...resource.spec, listeners: [] } });
      }
  }
}

describe('MeshEvaluator', () => {
  it.each([1, 2, 3, 4])(
    'finds after random changes what a full evaluation finds (seed %i)',
    seed => {
      const random = randomFrom(seed);
      let snapshot = soundMesh(40);
      const byChange = MeshEvaluator.create(snapshot, SOUND_OPTIONS);
      const bySnapshot = MeshEvaluator.create(snapshot, SOUND_OPTIONS);
      for (let step = 0; step < 60; step++) {
        const edit = new MeshEdit(snapshot);
        changeSomething(edit, random);
        changeSomething(edit, random);
        snapshot = structuredClone(edit.snapshot);
        byChange.apply(edit.change);
        bySnapshot.update(snapshot);
        const full = evaluateRules(snapshot, SOUND_OPTIONS);
        expect(byChange.report()).toEqual(full);
        expect(bySnapshot.report()).toEqual(full);
      }
      expect(byChange.report().findings.length).toBeGreaterThan(20);
    },
  );

  it('sees a source that begins to answer, and time that passes', () => {
    const sound = soundMesh(8);
    const broken = new MeshEdit(sound).edit(
      'VirtualNode',
      's7',
      ({ clusterObject }) => {
        clusterObject!.active = false;
        clusterObject!.ignoredRules =
          'AM603 until 2026-06-03: the cluster is being rebuilt';
      },
    ).snapshot;
    const codes = (evaluator: MeshEvaluator) =>
      evaluator.report().findings.map(({ code }) => code);

    const blind = { ...broken, sources: [] };
    const evaluator = MeshEvaluator.create(blind, SOUND_OPTIONS);
    expect(codes(evaluator)).not.toContain('AM603');
    expect(evaluator.report().notEvaluated).toContainEqual({
      code: 'AM603',
      title: 'Custom resource not active',
      accountId: '222222222222',
      source: 'kubernetes',
      message:
        'AM603 was not evaluated for account 222222222222 in us-west-2, since the clusters of the account could not be read.',
    });

    evaluator.update(broken);
    expect(evaluator.report()).toEqual(evaluateRules(broken, SOUND_OPTIONS));
    expect(codes(evaluator)).not.toContain('AM603');
    expect(evaluator.report().ignored).toEqual([
      {
        finding: expect.objectContaining({ code: 'AM603', name: 's7' }),
        reason: 'the cluster is being rebuilt',
        until: '2026-06-03T00:00:00.000Z',
      },
    ]);

    evaluator.update({ ...broken, takenAt: '2026-06-03T00:00:00.000Z' });
    expect(codes(evaluator)).toContain('AM603');
    expect(evaluator.report().ignored).toEqual([]);
  });

  it('obeys settings, ignores by option, and asks rules of others', () => {
    const mutation = MUTATIONS.find(({ code }) => code === 'AM101')!;
    const { snapshot } = mutation.apply(new MeshEdit(soundMesh(40)));
    const find = (options: Parameters<typeof evaluateRules>[1]) => {
      const report = evaluateRules(snapshot, { ...SOUND_OPTIONS, ...options });
      return report.findings.filter(({ severity }) => severity !== 'info');
    };
    const [finding] = find({});
    expect(finding).toMatchObject({
      code: 'AM101',
      severity: 'error',
      path: 'spec.backends[2].virtualService.virtualServiceName',
      edge: { type: 'backend', target: 'missing:gone.shop.svc.cluster.local' },
      team: 'group:default/team-3',
    });

    expect(find({ settings: { AM101: { off: true } } })).toEqual([]);
    expect(find({ settings: { AM101: { severity: 'info' } } })).toEqual([]);
    expect(
      find({ settings: { AM101: { accounts: ['222222222222'] } } }),
    ).toEqual([]);
    expect(
      find({ settings: { AM101: { accounts: ['111111111111'] } } }),
    ).toHaveLength(1);
    const ignore = {
      code: 'AM101',
      arn: finding.arn,
      reason: 'it comes tomorrow',
      until: '2026-06-02T00:00:00.000Z',
    };
    expect(find({ ignores: [ignore] })).toEqual([]);
    expect(
      find({ ignores: [ignore], now: '2026-06-02T00:00:00.000Z' }),
    ).toHaveLength(1);
    expect(
      find({
        additionalRules: [
          {
            code: 'SHOP-001',
            severity: 'warning',
            title: 'Too many services',
            meaning: 'A shop has at most ten services.',
            remedy: 'Sell less.',
            kinds: ['Mesh'],
            *evaluate(_mesh, mesh) {
              if (mesh.count('VirtualService') > 10) {
                yield { explanation: `The mesh ${mesh.id.meshName} is large.` };
              }
            },
            breaks: { snapshot },
            sound: { snapshot },
          },
        ],
      }).map(({ code }) => code),
    ).toEqual(['AM101', 'SHOP-001']);
  });
});
