import type { MeshGraph } from '@crossmesh/plugin-app-mesh-common';
import { MeshBuilder } from './MeshBuilder';
import { SeededRandom } from './SeededRandom';

/** From the frontends down to the stores. */
const TIERS = 6;
const SERVICES_PER_TEAM = 9;
const MOST_BACKENDS = 8;

interface Service {
  id: string;
  account: number;
  team: number;
  tier: number;
  workloads: string[];
}

/** Most services call two or three others, few call many. */
function backendCount(random: SeededRandom): number {
  let count = 1;
  while (count < MOST_BACKENDS && random.chance(0.7)) {
    count += 1;
  }
  return count;
}

/** Services by what they are looked for by. */
function index(services: Service[], key: (service: Service) => string) {
  const lists = new Map<string, Service[]>();
  for (const service of services) {
    const list = lists.get(key(service)) ?? [];
    list.push(service);
    lists.set(key(service), list);
  }
  return lists;
}

function addService(
  builder: MeshBuilder,
  random: SeededRandom,
  place: { account: number; team: number; name: string },
): Service {
  const origin = {
    account: `${111111111111 + place.account}`,
    team: `team-${place.team}`,
  };
  const id = builder.node('service', `${place.name}.local`, origin);
  const router = builder.node('router', place.name, origin);
  builder.edge('provider', id, router);
  // A canary beside the stable version, or not.
  const weights = random.chance(0.3) ? [90, 10] : [100];
  const workloads = weights.map((weight, version) => {
    const workload = builder.node(
      'workload',
      `${place.name}-v${version + 1}`,
      origin,
    );
    builder.edge('route', router, workload, {
      weight,
      share: weight / 100,
      route: 'main',
      match: '/',
    });
    return workload;
  });
  return {
    id,
    account: place.account,
    team: place.team,
    tier: Math.floor(TIERS * random.next() ** 0.8),
    workloads,
  };
}

/**
 * A mesh as companies have them: several accounts, in each some teams; each team's services in tiers from
 * frontend to store. Seven of ten calls stay in the team, two in the account, the rest go to services of
 * other accounts, of which few are called by many. Some calls close a cycle.
 *
 * @param size - how many nodes, at least; some more where the last service needs them
 * @param seed - the same size and seed give the same mesh
 */
export function generateMesh(size: number, seed: number): MeshGraph {
  const random = new SeededRandom(seed);
  const accounts = Math.max(2, Math.round(0.65 * size ** (1 / 3)));
  const builder = new MeshBuilder('111111111111');
  const gateways = Array.from({ length: Math.ceil(size / 400) }, (_, number) =>
    builder.node('gateway', `ingress-${number}`, {
      account: '111111111111',
      team: 'team-0',
    }),
  );

  const services: Service[] = [];
  const teams = Math.max(accounts, Math.round(size / 3.3 / SERVICES_PER_TEAM));
  while (builder.size < size) {
    const team = random.below(teams);
    services.push(
      addService(builder, random, {
        team,
        account: team % accounts,
        name: `service-${services.length}`,
      }),
    );
  }

  const byTeam = index(services, ({ team }) => `${team}`);
  const byAccount = index(services, ({ account }) => `${account}`);
  const shared = services.filter(({ tier }) => tier >= TIERS / 2);
  for (const service of services) {
    const count = service.tier === TIERS - 1 ? 0 : backendCount(random);
    for (let call = 0; call < count; call += 1) {
      const backwards = random.chance(0.02);
      const isBelow = ({ tier }: Service) =>
        backwards ? tier < service.tier : tier > service.tier;
      const where = random.next();
      // The square makes few of the shared ones those that everybody calls.
      const hub = Math.floor(shared.length * random.next() ** 2);
      const places = [
        where < 0.7 ? byTeam.get(`${service.team}`)! : [],
        where < 0.9 ? byAccount.get(`${service.account}`)! : [],
        shared.slice(hub, hub + 3),
      ];
      const below =
        places
          .map(candidates => candidates.filter(isBelow))
          .find(candidates => candidates.length > 0) ?? [];
      const next = below.filter(({ tier }) => tier === service.tier + 1);
      const choice = next.length > 0 && random.chance(0.6) ? next : below;
      if (choice.length > 0) {
        const target = random.pick(choice);
        for (const workload of service.workloads) {
          builder.edge('backend', workload, target.id);
        }
      }
    }
  }
  const frontends = services.filter(({ tier }) => tier === 0);
  for (const gateway of gateways) {
    const wanted = Math.min(10, frontends.length);
    for (let route = 0; route < wanted; route += 1) {
      const { id } = random.pick(frontends);
      builder.edge('ingress', gateway, id, { route: `r${route}` });
    }
  }
  return builder.build();
}
