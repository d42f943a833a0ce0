import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { World } from './__testUtils__/world';
import { runRecipe } from './runRecipe';
import type { Observation } from './types';

describe('runRecipe', () => {
  let world: World;
  let log: string[];

  beforeEach(() => {
    world = new World();
    log = [];
  });

  it('keeps the order, and runs side by side what may', async () => {
    const { outputs } = await runRecipe(
      world.recipe([
        world.step('mesh', ['namespace', 'labels']),
        world.step('namespace'),
        world.step('labels'),
      ]),
      world.context(log),
    );
    expect(world.events.slice(0, 2).sort()).toEqual([
      'begin labels',
      'begin namespace',
    ]);
    expect(world.events.slice(4)).toEqual(['begin mesh', 'end mesh']);
    expect(outputs.things.split(',').sort()).toEqual([
      'labels',
      'mesh',
      'namespace',
    ]);
    expect(log.at(-1)).toMatch(
      /^3\/3 {2}frontend {2}made mesh {2}\(\d\.\d s\)$/,
    );
  });

  it('writes nothing the second time, and looks once only', async () => {
    const step = world.step('mesh');
    await runRecipe(world.recipe([step]), world.context(log));
    world.events.length = 0;
    const observe = jest.fn(step.observe);
    await runRecipe(world.recipe([{ ...step, observe }]), world.context(log));
    expect(world.events).toEqual([]);
    expect(observe).toHaveBeenCalledTimes(1);
    expect(log.at(-1)).toMatch(/ {2}make mesh – nothing to do {2}\(/);
  });

  it('writes nothing if a gate does not hold', async () => {
    const run = runRecipe(
      world.recipe(
        [world.step('mesh')],
        [
          world.gate('first', async () => {}),
          world.gate('second', async () => {
            throw new NotFoundError('There is no controller.');
          }),
        ],
      ),
      world.context(log),
    );
    await expect(run).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'There is no controller.',
    });
    expect(world.events).toEqual([]);
  });

  it('writes nothing if a later step is blocked already', async () => {
    const run = runRecipe(
      world.recipe([
        world.step('namespace'),
        world.step('mesh', ['namespace'], {
          observe: async () => ({ verdict: 'blocked', reason: 'It is taken.' }),
        }),
      ]),
      world.context(log),
    );
    await expect(run).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'It is taken.',
    });
    expect(world.events).toEqual([]);
  });

  it('waits for what it has to act on', async () => {
    const found: Observation[] = [
      { verdict: 'wait', reason: 'no invitation yet' },
      { verdict: 'wait', reason: 'no invitation yet' },
      { verdict: 'create' },
      { verdict: 'wait', reason: 'not accepted yet' },
    ];
    const act = jest.fn();
    await runRecipe(
      world.recipe([
        world.step('invitation', [], {
          observe: async () => found.shift() ?? { verdict: 'nothing-to-do' },
          act,
        }),
      ]),
      world.context(log),
    );
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('does not act again on what took effect although its answer got lost', async () => {
    const act = jest.fn(async () => {
      world.things.add('share');
      throw new ServiceUnavailableError('connection lost');
    });
    await runRecipe(
      world.recipe([world.step('share', [], { act })]),
      world.context(log),
    );
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('takes a thing that somebody else was faster with', async () => {
    const act = jest.fn(async () => {
      world.things.add('role');
      throw new ConflictError('taken');
    });
    await runRecipe(
      world.recipe([world.step('role', [], { act })]),
      world.context(log),
    );
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('makes what was missing without looking again, and changes it where somebody was first', async () => {
    const verdicts: string[] = [];
    let there = false;
    const mesh = world.step('mesh', ['namespace'], {
      observe: async () => {
        verdicts.push('observe');
        if (world.things.has('mesh')) {
          return { verdict: 'nothing-to-do' };
        }
        return there
          ? { verdict: 'change', differences: [{ path: 'spec' }] }
          : { verdict: 'create' };
      },
      act: async (_context, { verdict }) => {
        verdicts.push(verdict);
        if (verdict === 'create') {
          there = true;
          throw new ConflictError('taken');
        }
        world.things.add('mesh');
      },
    });
    await runRecipe(
      world.recipe([world.step('namespace'), mesh]),
      world.context(log),
    );
    expect(verdicts).toEqual([
      'observe',
      'create',
      'observe',
      'change',
      'observe',
    ]);
  });

  it('names the step that failed, lets no other begin, and goes on the second time', async () => {
    let broken = true;
    const mesh = world.step('mesh');
    const recipe = world.recipe([
      world.step('namespace'),
      {
        ...mesh,
        act: async (context, found) => {
          if (broken) {
            throw new NotFoundError('There is no such thing.');
          }
          await mesh.act?.(context, found);
        },
      },
      world.step('pods', ['mesh']),
    ]);
    await expect(runRecipe(recipe, world.context(log))).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        'There is no such thing (in account frontend (111111111111), us-west-2, trying to make mesh; what is done stays: app-mesh:test run again goes on from there).',
    });
    expect(world.things.has('pods')).toBe(false);

    broken = false;
    await runRecipe(recipe, world.context(log));
    expect([...world.things].sort()).toEqual(['mesh', 'namespace', 'pods']);
    expect(
      world.events.filter(event => event === 'begin namespace'),
    ).toHaveLength(1);
  });

  it('gives a wait up, with the reason and the cause', async () => {
    await expect(
      runRecipe(
        world.recipe([
          world.step('mesh', [], {
            observe: async () => ({
              verdict: 'wait',
              reason: 'it is not active',
            }),
            explain: async () => 'ForbiddenException: no.',
          }),
        ]),
        world.context(log, {
          waits: { timeoutSeconds: 0.05, pollMilliseconds: 5 },
        }),
      ),
    ).rejects.toThrow(
      /to make mesh: it is not active \(ForbiddenException: no\); mend that and run again \(in account frontend/,
    );
  });

  it('stops between steps and in waits when asked to', async () => {
    const stop = new AbortController();
    const run = runRecipe(
      world.recipe([
        world.step('namespace'),
        world.step('mesh', ['namespace'], {
          observe: async () => {
            setTimeout(() => stop.abort(), 5);
            return { verdict: 'wait', reason: 'it takes its time' };
          },
        }),
      ]),
      world.context(log, {
        signal: stop.signal,
        waits: { timeoutSeconds: 60, pollMilliseconds: 60_000 },
      }),
    );
    await expect(run).rejects.toMatchObject({
      name: 'AbortError',
      message: expect.stringMatching(
        /^Stopped after [01] of 2 steps of "Test"/,
      ),
    });
  });

  it('reports every act, and nothing else', async () => {
    world.things.add('namespace');
    const acts: string[] = [];
    await runRecipe(
      world.recipe([world.step('namespace'), world.step('mesh')]),
      world.context(log, {
        audit: async ({ recipe, step, verdict }, run) => {
          acts.push(`${recipe} ${step.id} ${verdict}`);
          return run();
        },
      }),
    );
    expect(acts).toEqual(['test mesh create']);
    expect(world.things.has('mesh')).toBe(true);
  });
});
