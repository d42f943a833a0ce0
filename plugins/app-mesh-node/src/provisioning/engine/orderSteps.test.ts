import { orderSteps } from './orderSteps';

const step = (id: string, ...after: string[]) => ({ id, after });

describe('orderSteps', () => {
  it('puts steps after those that they wait for, and leaves the others', () => {
    expect(
      orderSteps([
        step('pods', 'node', 'names'),
        step('names'),
        step('node'),
        step('url'),
      ]).map(({ id }) => id),
    ).toEqual(['node', 'names', 'pods', 'url']);
  });

  it.each([
    [[step('a'), step('a')], 'Two steps have the id "a".'],
    [
      [step('a', 'b')],
      'The step "a" waits for "b", which is not in the recipe.',
    ],
    [[step('a', 'b'), step('b', 'a')], 'The step "a" waits for itself.'],
  ])('refuses %j', (steps, message) => {
    expect(() => orderSteps(steps)).toThrow(message);
  });
});
