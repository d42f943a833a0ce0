import type { Sandbox } from '@crossmesh/sandbox';
import { REGION } from './sandboxEstate';

/** What an adopter would configure for the sandbox's accounts. */
export function configFor(sandbox: Sandbox) {
  const [main] = sandbox.config.accounts;
  return {
    aws: {
      mainAccount: {
        accessKeyId: main.accessKeyId,
        secretAccessKey: main.secretAccessKey,
      },
      accountDefaults: { roleName: 'crossmesh' },
    },
    appMesh: {
      accounts: sandbox.config.accounts.map(({ clusters, id, name }) => ({
        accountId: id,
        name,
        regions: [REGION],
        team: `group:default/${name}-team`,
        clusters: clusters.map(cluster => ({ name: cluster.name })),
      })),
      schedule: { frequency: { trigger: 'manual' }, timeout: { minutes: 1 } },
    },
  };
}
