import { formatPlan } from './formatPlan';

describe('formatPlan', () => {
  it('writes a line per step, with what differs and why it waits', () => {
    const place = { accountId: '111111111111', region: 'us-west-2', after: [] };
    expect(
      formatPlan({
        recipe: 'create-mesh',
        steps: [
          {
            ...place,
            accountName: 'frontend',
            id: 'a',
            title: 'namespace yelb',
            verdict: 'nothing-to-do',
          },
          {
            ...place,
            accountName: 'frontend',
            id: 'b',
            title: 'mesh yelb',
            verdict: 'change',
            differences: [
              {
                path: 'spec.egressFilter.type',
                actual: '"DROP_ALL"',
                wanted: '"ALLOW_ALL"',
              },
            ],
          },
          {
            ...place,
            id: 'c',
            title: 'mesh yelb in App Mesh',
            verdict: 'wait',
            reason: 'known only after mesh yelb',
          },
        ],
      }),
    ).toBe(
      [
        '1/3  frontend (111111111111)  us-west-2  namespace yelb         nothing-to-do',
        '2/3  frontend (111111111111)  us-west-2  mesh yelb              change: spec.egressFilter.type "DROP_ALL" → "ALLOW_ALL"',
        '3/3  111111111111             us-west-2  mesh yelb in App Mesh  wait: known only after mesh yelb',
      ].join('\n'),
    );
  });

  it('is empty without steps', () => {
    expect(formatPlan({ recipe: 'x', steps: [] })).toBe('');
  });
});
