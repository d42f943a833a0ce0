import { World } from './__testUtils__/world';
import { oncePerRun } from './oncePerRun';
import { planRecipe } from './planRecipe';
import { runRecipe } from './runRecipe';

describe('oncePerRun', () => {
  const asked: string[] = [];
  let failures = 0;
  const read = oncePerRun(
    async (_context, { name }: { name: string }) => {
      asked.push(name);
      if (failures > 0) {
        failures -= 1;
        throw new Error('away');
      }
      return name.toUpperCase();
    },
    ({ name }) => name,
  );

  beforeEach(() => {
    asked.length = 0;
  });

  it('asks once in a run for each question, and anew in the next', async () => {
    const world = new World();
    const steps = ['a', 'b', 'c'].map(id =>
      world.step(id, [], {
        observe: async context => {
          const name = id === 'c' ? 'other' : 'same';
          expect(await read(context, { name })).toBe(name.toUpperCase());
          return { verdict: 'nothing-to-do' };
        },
      }),
    );
    const recipe = world.recipe(steps);
    await runRecipe(recipe, world.context([]));
    expect(asked).toEqual(['same', 'other']);
    await planRecipe(recipe, world.context([]));
    expect(asked).toEqual(['same', 'other', 'same', 'other']);
  });

  it('asks again for what failed, and always outside of a run', async () => {
    const context = { ...new World().context([]), run: {} };
    failures = 1;
    await expect(read(context, { name: 'x' })).rejects.toThrow('away');
    expect(await read(context, { name: 'x' })).toBe('X');
    expect(asked).toEqual(['x', 'x']);
    const outside = { ...context, run: undefined };
    await read(outside, { name: 'x' });
    await read(outside, { name: 'x' });
    expect(asked).toHaveLength(4);
  });
});
