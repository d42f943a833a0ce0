import { GATEWAY } from './__fixtures__/gateway';
import { APPSERVER, JOIN } from './__fixtures__/yelb';
import { allOfYelb } from './__testUtils__/allOfYelb';
import { OWNER, startEstate } from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';

import { runRecipe, type Recipe } from './engine';
import {
  exposeGatewayRecipe,
  leaveMeshRecipe,
  offboardServiceRecipe,
  retireMeshRecipe,
  shiftRouteRecipe,
  unshareMeshRecipe,
} from './recipes';

const MESH = { accountId: OWNER, region: 'us-west-2', meshName: 'yelb' };
const SHIFT = {
  ...MESH,
  accountId: '222222222222',
  meshOwner: OWNER,
  namespace: 'yelb',
  serviceName: 'yelb-appserver',
  to: 'yelb-v2',
  steps: [10, 100],
};

const CASES: [() => Recipe, string][] = [
  [
    () => exposeGatewayRecipe({ ...GATEWAY, accountId: '222222222222' }),
    "Account 222222222222 may not own a virtual gateway in the mesh yelb, us-west-2: App Mesh grants that to the mesh's owner only; put the gateway into account 111111111111, from where it reaches services of any account.",
  ],
  [
    () => exposeGatewayRecipe({ ...GATEWAY, routes: [] }),
    'The gateway yelb-gateway has no routes and would lead nowhere; give at least one.',
  ],
  [
    () =>
      exposeGatewayRecipe({
        ...GATEWAY,
        routes: [{ name: 'ui', virtualService: 'nobody' }],
      }),
    'The mesh yelb of account 111111111111 has no virtual service nobody, seen from account frontend (111111111111), us-west-2; onboard it first, or choose another backend.',
  ],
  [
    () =>
      exposeGatewayRecipe({
        ...GATEWAY,
        routes: [
          { name: 'ui', virtualService: 'yelb-ui', match: { prefix: 'x' } },
        ],
      }),
    'The gateway route ui matches the prefix "x"; begin it with "/".',
  ],
  [
    () =>
      exposeGatewayRecipe({
        ...GATEWAY,
        routes: [...GATEWAY.routes, ...GATEWAY.routes],
      }),
    'The gateway yelb-gateway has the route ui twice; give each a name of its own.',
  ],
  [
    () => shiftRouteRecipe({ ...SHIFT, steps: [] }),
    'The shift of yelb-appserver has 0 steps; give 1 to 20, for example 10, 50, 100.',
  ],
  [
    () => shiftRouteRecipe({ ...SHIFT, steps: [50, 10] }),
    'The shift of yelb-appserver goes from 50 % to 10 %; let the steps rise, and exchange "from" and "to" for the way back.',
  ],
  [
    () => shiftRouteRecipe({ ...SHIFT, steps: [120] }),
    'The shift of yelb-appserver has 120 as a step; give whole percentages from 1 to 100.',
  ],
  [
    () => shiftRouteRecipe(SHIFT),
    'The mesh yelb of account 111111111111 has no virtual node yelb-v2, seen from account backend (222222222222), us-west-2; onboard it first, or choose another.',
  ],
  [
    () => shiftRouteRecipe({ ...SHIFT, serviceName: 'nobody' }),
    'There is no VirtualRouter nobody in namespace yelb of cluster backend of account backend (222222222222), us-west-2; onboard the service there first.',
  ],
  [
    () => shiftRouteRecipe({ ...SHIFT, to: 'redis-server' }),
    'The virtual node redis-server_yelb_backend of account 222222222222 speaks tcp, but the route yelb-appserver is one for http; give both the same protocol.',
  ],
  [
    () => offboardServiceRecipe(APPSERVER),
    'The service yelb-appserver of account backend (222222222222), us-west-2 cannot leave the mesh yelb of account 111111111111 while others depend on it: virtual node yelb-ui_yelb_frontend calls yelb-appserver (account 111111111111). Have those go, or do without it, first.',
  ],
  [
    () => offboardServiceRecipe({ ...APPSERVER, serviceName: 'a b' }),
    'No service can be called "a b"; give the host name by which others in the mesh call it.',
  ],
  [
    () => leaveMeshRecipe({ ...JOIN, accountId: OWNER }),
    'Account 111111111111 owns the mesh yelb and cannot leave it; retire the mesh with app-mesh:mesh:retire.',
  ],
  [
    () => leaveMeshRecipe(JOIN),
    'The services of account backend (222222222222), us-west-2 cannot leave the mesh yelb of account 111111111111 while others depend on it: virtual node yelb-ui_yelb_frontend calls yelb-appserver (account 111111111111). Have those go, or do without it, first.',
  ],
  [
    () => unshareMeshRecipe(MESH),
    'The mesh yelb of account frontend (111111111111), us-west-2 still holds the virtual service redis-server of account 222222222222, the virtual service yelb-appserver of account 222222222222, the virtual router redis-server_yelb_backend of account 222222222222, the virtual router yelb-appserver_yelb_backend of account 222222222222, the virtual node redis-server_yelb_backend of account 222222222222, the virtual node yelb-appserver_yelb_backend of account 222222222222; have the account leave with app-mesh:mesh:leave first, which drains it.',
  ],
  [
    () => retireMeshRecipe({ ...MESH, consumerAccountIds: [] }),
    'Account 222222222222 has the virtual service redis-server in the mesh yelb of account frontend (111111111111), us-west-2 and is not among the accounts to clean up; add it to appMesh.accounts and to the accounts of this run, or have it leave the mesh first.',
  ],
];

describe('bad input for what is there', () => {
  let estate: Awaited<ReturnType<typeof startEstate>>;

  beforeAll(async () => {
    estate = await startEstate();
    for (const recipe of allOfYelb()) {
      await runRecipe(recipe, estate.context);
    }
    estate.sandbox.log.clear();
  });
  afterAll(async () => {
    await estate.stop();
  });

  it.each(CASES)(
    '%#: refuses with one sentence, and writes nothing',
    async (recipe, message) => {
      const failure: unknown = await (async () =>
        runRecipe(recipe(), estate.context))().catch(error => error);
      expect(failure).toBeInstanceOf(Error);
      expect(String(failure).replace(/^\w+: /, '')).toBe(message);
      expect(writesOf(estate.sandbox)).toEqual([]);
    },
  );
});
