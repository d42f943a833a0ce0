import type { SandboxClock } from '../../clock';
import type { SandboxConfig } from '../../config';
import type { SeededIds } from '../../ids';
import type { AppMeshState } from '../appmesh/state';
import type { CloudMapState } from '../cloudmap/state';
import type { IamState } from '../iam/state';
import type { OrganizationsState } from '../organizations/state';
import type { RamState } from '../ram/state';
import type { CredentialStore } from '../signing';

/** All that exists in the sandbox's accounts: plain data and maps, so that it can be saved. */
export interface AwsState {
  appMesh: AppMeshState;
  ram: RamState;
  iam: IamState;
  cloudMap: CloudMapState;
  organizations: OrganizationsState;
}

/** What the emulated services share. */
export interface AwsWorld {
  config: SandboxConfig;
  clock: SandboxClock;
  ids: SeededIds;
  credentials: CredentialStore;
  state: AwsState;
  /** URL of each cluster's API server, by the cluster's name, as soon as it runs. */
  clusterEndpoints: Map<string, string>;
}
