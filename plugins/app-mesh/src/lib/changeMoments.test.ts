import type { MeshChange } from '@crossmesh/plugin-app-mesh-common';
import { changeMoments } from './changeMoments';

const change = (changedAt: string): MeshChange => ({
  changedAt,
  mesh: { region: 'us-west-2', meshOwner: '111111111111', meshName: 'yelb' },
  accountId: '111111111111',
  kind: 'VirtualNode',
  arn: `arn ${changedAt}`,
  name: 'node',
  change: 'changed',
  differences: [],
});

describe('changeMoments', () => {
  it('gathers what was found together, the latest first', () => {
    expect(
      changeMoments([
        change('2026-03-01T10:00:00.000Z'),
        change('2026-03-01T12:00:30.000Z'),
        change('2026-03-01T12:01:20.000Z'),
        change('2026-03-01T12:00:00.000Z'),
      ]),
    ).toEqual([
      {
        since: '2026-03-01T11:59:59.999Z',
        at: '2026-03-01T12:01:20.000Z',
        count: 3,
      },
      {
        since: '2026-03-01T09:59:59.999Z',
        at: '2026-03-01T10:00:00.000Z',
        count: 1,
      },
    ]);
  });

  it('keeps twenty at most', () => {
    const many = Array.from({ length: 50 }, (_, hour) =>
      change(new Date(hour * 3_600_000).toISOString()),
    );
    const moments = changeMoments(many);
    expect(moments).toHaveLength(20);
    expect(moments[0].at).toBe('1970-01-03T01:00:00.000Z');
  });
});
