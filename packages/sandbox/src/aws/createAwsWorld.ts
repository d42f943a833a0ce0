import { SandboxClock } from '../clock';
import type { SandboxConfig } from '../config';
import { SeededIds } from '../ids';
import { emptyAppMeshState } from './appmesh';
import { emptyCloudMapState } from './cloudmap';
import type { AwsWorld } from './core';
import { initialIamState } from './iam';
import { initialOrganizationsState } from './organizations';
import { initialRamState } from './ram';
import { CredentialStore } from './signing';

/** The accounts of a configuration, with nothing in them but users, roles and clusters. */
export function createAwsWorld(config: SandboxConfig): AwsWorld {
  const clock = SandboxClock.create();
  const ids = SeededIds.create(config.seed);
  return {
    config,
    clock,
    ids,
    // With ids of its own: a loaded state must not make it issue the same keys again.
    credentials: CredentialStore.create(
      config.accounts,
      SeededIds.create(config.seed + 2),
    ),
    clusterEndpoints: new Map(),
    state: {
      appMesh: emptyAppMeshState(),
      ram: initialRamState(config.organization?.ramSharing ?? false),
      iam: initialIamState(config.accounts, {
        now: clock.now(),
        newId: () => ids.key(17),
      }),
      cloudMap: emptyCloudMapState(),
      organizations: initialOrganizationsState(
        config.organization,
        clock.now(),
      ),
    },
  };
}
