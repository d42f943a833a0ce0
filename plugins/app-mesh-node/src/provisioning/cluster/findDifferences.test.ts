import { findDifferences } from './findDifferences';

describe('findDifferences', () => {
  it.each([
    ['what others have added', { a: 1 }, { a: 1, b: 2 }],
    ['members of list items', [{ name: 'x' }], [{ name: 'x', more: true }]],
    ['what is not wanted explicitly', { a: undefined }, { a: 1 }],
    [
      'empties that an API server drops',
      { env: [], labels: {}, hostNetwork: false, priority: 0, note: '' },
      {},
    ],
    ['a null that is absent', { a: null }, {}],
    [
      'quantities in another notation',
      { resources: { limits: { cpu: 0.5, memory: '1024Mi' } } },
      { resources: { limits: { cpu: '500m', memory: '1Gi' } } },
    ],
  ])('passes over %s', (_, wanted, actual) => {
    expect(findDifferences(wanted, actual, 'spec')).toEqual([]);
  });

  it.each([
    [{ a: { b: 1 } }, { a: { b: 2 } }, 'a.b', '1', '2'],
    [{ a: 'x' }, {}, 'a', '"x"', undefined],
    [{ a: null }, { a: 1 }, 'a', undefined, '1'],
    [{ a: [] }, { a: [1] }, 'a', '[]', '[1]'],
    [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, 'a[0].b', '1', '2'],
    [{ a: ['x', 'y'] }, { a: ['y', 'x'] }, 'a[0]', '"x"', '"y"'],
    [{ a: 0 }, { a: 1 }, 'a', '0', '1'],
    [{ a: '1' }, { a: 1 }, 'a', '"1"', '1'],
    [
      { limits: { cpu: '1' } },
      { limits: { cpu: '2' } },
      'limits.cpu',
      '"1"',
      '"2"',
    ],
  ])('tells %j from %j', (wanted, actual, path, wantedJson, actualJson) => {
    expect(findDifferences(wanted, actual)[0]).toEqual({
      path,
      ...(wantedJson !== undefined && { wanted: wantedJson }),
      ...(actualJson !== undefined && { actual: actualJson }),
    });
  });
});
