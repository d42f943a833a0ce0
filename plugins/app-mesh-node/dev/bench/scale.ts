import type { Sandbox } from '@crossmesh/sandbox';
import pLimit from 'p-limit';
import { startEstate } from '../../src/provisioning/__testUtils__/startEstate';
import {
  CREATE,
  JOIN,
  REDIS,
  SHARE,
  deployment,
  service,
} from '../../src/provisioning/__fixtures__/yelb';
import {
  WriteBudget,
  runRecipe,
  type Recipe,
} from '../../src/provisioning/engine';
import {
  createMeshRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
} from '../../src/provisioning/recipes';
import { measure, type Measured } from './measure';

const SERVICES = 200;
const AT_ONCE = 32;
/** The defaults of the engine. */
const BUDGET = { writesPerSecond: 4, burst: 5 };
const NAMES = ['frontend', 'backend', 'orders', 'payments'];
const ACCOUNTS = NAMES.map((name, index) => ({
  id: String(index + 1).repeat(12),
  name,
  accessKeyId: `AKIA${name.toUpperCase().padEnd(16, '0')}`,
  secretAccessKey: `sandbox-${name}`,
  roles: [
    { name: 'crossmesh', trusts: ['arn:aws:iam::111111111111:root'] },
    {
      name: 'appmesh-controller',
      trusts: [`arn:aws:iam::${String(index + 1).repeat(12)}:root`],
    },
  ],
  clusters: [{ name, region: 'us-west-2', port: 0, token: `${name}-admin` }],
}));

function onboarding(index: number): Recipe {
  const name = `service-${index}`;
  return onboardServiceRecipe({
    ...REDIS,
    accountId: ACCOUNTS[index % ACCOUNTS.length].id,
    entityRef: `component:default/${name}`,
    serviceName: name,
    manifests: [deployment(name, 6379), service(name, 6379)],
  });
}

/** What it cost, and what the budget of the account with most writes would take alone. */
export interface ScaleResult extends Measured {
  services: number;
  floorSeconds: number;
}

/** Writes that end up in AWS: those of workloads and their Services do not. */
function budgetedWrites(sandbox: Sandbox, accountId: string): number {
  return sandbox.log
    .list({ accountId, write: true, notPrincipal: 'appmesh-controller' })
    .filter(
      ({ plane, path }) => plane === 'aws' || path.includes('appmesh.k8s.aws'),
    ).length;
}

/** Onboards 200 services over four accounts, as many at a time as a busy scaffolder would. */
export async function scale(): Promise<ScaleResult> {
  const { sandbox, context, stop } = await startEstate({
    accounts: ACCOUNTS,
    quotas: {
      virtualNodesPerMesh: 1_000,
      virtualRoutersPerMesh: 1_000,
      virtualServicesPerMesh: 1_000,
    },
  });
  try {
    const consumers = ACCOUNTS.slice(1).map(({ id }) => id);
    await runRecipe(createMeshRecipe(CREATE), context);
    await runRecipe(
      shareMeshRecipe({ ...SHARE, consumerAccountIds: consumers }),
      context,
    );
    for (const accountId of consumers) {
      await runRecipe(joinMeshRecipe({ ...JOIN, accountId }), context);
    }
    const limit = pLimit(AT_ONCE);
    const budget = WriteBudget.create(BUDGET);
    const measured = await measure(sandbox, () =>
      Promise.all(
        Array.from({ length: SERVICES }, (_, index) =>
          limit(() => runRecipe(onboarding(index), { ...context, budget })),
        ),
      ),
    );
    const busiest = Math.max(
      ...ACCOUNTS.map(({ id }) => budgetedWrites(sandbox, id)),
    );
    return {
      ...measured,
      services: SERVICES,
      floorSeconds: (busiest - BUDGET.burst) / BUDGET.writesPerSecond,
    };
  } finally {
    await stop();
  }
}
