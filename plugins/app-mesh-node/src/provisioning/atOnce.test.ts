import {
  CreateResourceShareCommand,
  GetResourceSharesCommand,
  RAMClient,
} from '@aws-sdk/client-ram';
import { SHARE } from './__fixtures__/yelb';
import { allOfYelb } from './__testUtils__/allOfYelb';
import {
  CONSUMER,
  OWNER,
  REGION,
  startEstate,
} from './__testUtils__/startEstate';
import { planRecipe, runRecipe } from './engine';
import { unshareMeshRecipe } from './recipes';

type Estate = Awaited<ReturnType<typeof startEstate>>;

async function sharesOf({ context }: Estate): Promise<string[]> {
  const { ram } = await context.aws.forAccount({
    accountId: OWNER,
    region: REGION,
  });
  const { resourceShares = [] } = await ram.send(
    new GetResourceSharesCommand({
      resourceOwner: 'SELF',
      resourceShareStatus: 'ACTIVE',
    }),
  );
  return resourceShares.flatMap(
    ({ resourceShareArn }) => resourceShareArn ?? [],
  );
}

/** Calls of an operation that were carried out. */
function done({ sandbox }: Estate, operation: string) {
  return sandbox.log
    .list({ operation, notPrincipal: 'appmesh-controller' })
    .filter(({ status }) => status === 200);
}

describe('two tasks that do the same at once', () => {
  let estate: Estate;

  beforeEach(async () => {
    estate = await startEstate();
  });

  afterEach(() => estate.stop());

  it('both end well, with everything made once', async () => {
    const { context } = estate;
    for (const recipe of allOfYelb()) {
      await Promise.all([
        runRecipe(recipe, { ...context, taskId: 'task-1' }),
        runRecipe(recipe, { ...context, taskId: 'task-2' }),
      ]);
      const { steps } = await planRecipe(recipe, context);
      expect(steps.map(({ verdict }) => verdict)).toEqual(
        steps.map(() => 'nothing-to-do'),
      );
    }
    expect(await sharesOf(estate)).toHaveLength(1);
    expect(done(estate, 'AcceptResourceShareInvitation')).toHaveLength(1);
    expect(done(estate, 'CreateHttpNamespace')).toHaveLength(1);
    expect(done(estate, 'CreateServiceLinkedRole')).toHaveLength(1);
  }, 60_000);

  it('share the mesh anew after it was unshared, also within the hour', async () => {
    const send = jest.spyOn(RAMClient.prototype, 'send');
    const [create, share] = allOfYelb();
    await runRecipe(create, estate.context);
    await runRecipe(share, estate.context);
    await runRecipe(
      unshareMeshRecipe({ ...SHARE, consumerAccountIds: [CONSUMER] }),
      estate.context,
    );
    expect(await sharesOf(estate)).toHaveLength(0);
    await runRecipe(share, estate.context);
    expect(await sharesOf(estate)).toHaveLength(1);

    // What RAM answers to the token of a share that is deleted is written nowhere.
    const tokens = send.mock.calls.flatMap(([command]) =>
      command instanceof CreateResourceShareCommand
        ? command.input.clientToken
        : [],
    );
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(2);
    send.mockRestore();
  });
});
