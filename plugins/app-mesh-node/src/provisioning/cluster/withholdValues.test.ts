import { findDifferences } from './findDifferences';
import { withholdValues } from './withholdValues';

const container = (env: unknown[], more = {}) => ({
  spec: { template: { spec: { containers: [{ name: 'app', env, ...more }] } } },
});

describe('withholdValues', () => {
  it.each([
    [
      'of a variable',
      container([{ name: 'PASSWORD', value: 'hunter2' }]),
      container([{ name: 'PASSWORD', value: 'swordfish' }]),
      'containers[0].env[0].value',
    ],
    [
      'of variables of which there are more now',
      container([
        { name: 'A', value: 'hunter2' },
        { name: 'B', value: 'hunter2' },
      ]),
      container([{ name: 'PASSWORD', value: 'swordfish' }]),
      'containers[0].env',
    ],
    [
      'of a variable that comes from elsewhere now',
      container([{ name: 'A', valueFrom: { secretKeyRef: { name: 's' } } }]),
      container([{ name: 'A' }]),
      'containers[0].env[0].valueFrom',
    ],
    [
      'within whole containers',
      {
        containers: [
          { name: 'app', env: [{ name: 'A', value: 'hunter2' }] },
          { name: 'more' },
        ],
      },
      {
        containers: [{ name: 'app', env: [{ name: 'A', value: 'swordfish' }] }],
      },
      'containers',
    ],
    [
      'in the data of a ConfigMap',
      { data: { password: 'hunter2' } },
      { data: { password: 'swordfish' } },
      'data.password',
    ],
    [
      'in data that was not there',
      { binaryData: { password: 'hunter2' } },
      {},
      'binaryData',
    ],
  ])(
    'names the field and keeps to itself what it is %s',
    (_, wanted, actual, path) => {
      const differences = withholdValues(findDifferences(wanted, actual));
      expect(differences).toHaveLength(1);
      expect(differences[0].path).toMatch(
        new RegExp(`${path.replace(/[[\].]/g, '\\$&')}$`),
      );
      expect(JSON.stringify(differences)).not.toMatch(/hunter2|swordfish/);
      expect(Object.keys(differences[0]).length).toBeGreaterThan(1);
    },
  );

  it('leaves everything else as it is', () => {
    const differences = findDifferences(
      container([], { image: 'app:2' }),
      container([], { image: 'app:1' }),
    );
    expect(withholdValues(differences)).toEqual([
      {
        path: 'spec.template.spec.containers[0].image',
        actual: '"app:1"',
        wanted: '"app:2"',
      },
    ]);
  });
});
