import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { World } from './__testUtils__/world';
import { planRecipe } from './planRecipe';

describe('planRecipe', () => {
  const world = new World();

  it('gives every check and step its verdict, and writes nothing', async () => {
    world.things.add('role');
    const plan = await planRecipe(
      world.recipe(
        [
          world.step('role'),
          world.step('share'),
          world.step('mesh', ['share'], {
            observe: async () => {
              throw new NotFoundError('not visible');
            },
          }),
          world.step('names', [], {
            observe: async () => {
              throw new NotAllowedError('You may not read names.');
            },
          }),
        ],
        [world.gate('the account', async () => {})],
      ),
      world.context([]),
    );
    expect(
      plan.steps.map(({ id, reason, title, verdict }) => [
        id,
        title,
        verdict,
        reason,
      ]),
    ).toEqual([
      [
        'the account',
        'check that the account holds',
        'nothing-to-do',
        undefined,
      ],
      ['role', 'make role', 'nothing-to-do', undefined],
      ['share', 'make share', 'create', undefined],
      ['mesh', 'make mesh', 'wait', 'it shows after: make share'],
      ['names', 'make names', 'blocked', 'You may not read names.'],
    ]);
    expect(plan.steps[0]).toMatchObject({
      accountId: '111111111111',
      accountName: 'frontend',
    });
    expect(world.events).toEqual([]);
  });

  it('puts what cannot be observed down to the check that failed', async () => {
    const plan = await planRecipe(
      world.recipe(
        [
          world.step('share', [], {
            observe: async () => {
              throw new NotFoundError('no mesh');
            },
          }),
        ],
        [
          world.gate('the mesh', async () => {
            throw new NotFoundError('There is no mesh.');
          }),
        ],
      ),
      world.context([]),
    );
    expect(plan.steps.map(({ reason, verdict }) => [verdict, reason])).toEqual([
      ['blocked', 'There is no mesh.'],
      ['wait', 'it shows once the checks above hold'],
    ]);
  });
});
