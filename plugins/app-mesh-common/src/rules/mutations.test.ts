import type { MeshSnapshot } from '../snapshot';
import { MeshEdit } from './__fixtures__/MeshEdit';
import { MUTATIONS } from './__fixtures__/mutations';
import {
  SOUND_FACTS,
  SOUND_OPTIONS,
  soundMesh,
} from './__fixtures__/soundMesh';
import { MeshEvaluator } from './engine';
import { evaluateRules } from './evaluateRules';
import { CONSUMER } from './examples';
import type { RuleFacts } from './mesh';
import type { RuleFinding } from './types';

const SOUND = soundMesh(200);
const before = evaluateRules(SOUND, SOUND_OPTIONS);

function newCodes(findings: RuleFinding[]): Set<string> {
  const known = new Set(
    before.findings.map(finding => JSON.stringify(finding)),
  );
  return new Set(
    findings
      .filter(finding => !known.has(JSON.stringify(finding)))
      .map(({ code }) => code),
  );
}

describe('a sound mesh of 200 services', () => {
  it('has no finding above information, and every rule can look at it', () => {
    expect(
      before.findings.filter(({ severity }) => severity !== 'info'),
    ).toEqual([]);
    expect(before.notEvaluated).toEqual([]);
  });

  it('is broken in at least 45 ways', () => {
    expect(new Set(MUTATIONS.map(({ code }) => code)).size).toBeGreaterThan(45);
  });

  it.each(MUTATIONS.map(mutation => [mutation.code, mutation] as const))(
    'yields %s and nothing else when it is broken so',
    (code, { also = [], apply }) => {
      const edit = apply(new MeshEdit(SOUND));
      const full = evaluateRules(edit.snapshot, SOUND_OPTIONS);
      expect(newCodes(full.findings)).toEqual(new Set([code, ...also]));

      const evaluator = MeshEvaluator.create(SOUND, SOUND_OPTIONS);
      evaluator.apply(edit.change);
      expect(evaluator.report()).toEqual(full);
    },
  );

  it.each<[string, Partial<MeshSnapshot>, RuleFacts]>([
    ['AM501', { shares: [{ consumer: CONSUMER, state: 'pending' }] }, {}],
    ['AM502', { shares: [{ consumer: CONSUMER, state: 'rejected' }] }, {}],
    ['AM505', { shares: [] }, {}],
    [
      'AM504',
      {},
      { accounts: [{ accountId: CONSUMER, serviceLinkedRole: 'absent' }] },
    ],
    ['AM802', { takenAt: '2026-11-23T00:00:00.000Z' }, {}],
    [
      'AM507',
      {},
      {
        meshes: [
          { region: 'us-west-2', meshOwner: CONSUMER, meshName: 'shop' },
        ],
      },
    ],
  ])('yields %s and nothing else by its surroundings', (code, part, facts) => {
    const options = { ...SOUND_OPTIONS, facts: { ...SOUND_FACTS, ...facts } };
    const snapshot = { ...SOUND, ...part };
    const full = evaluateRules(snapshot, options);
    expect(newCodes(full.findings)).toEqual(new Set([code]));

    const evaluator = MeshEvaluator.create(SOUND, options);
    evaluator.update(snapshot);
    expect(evaluator.report()).toEqual(full);
  });
});
