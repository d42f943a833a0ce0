import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type {
  ChangeCheckRequest,
  ChangeCheckResponse,
  MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import { appMeshClientFor } from '../backend';
import type { RuleChecker } from './types';

/**
 * Asks the app-mesh backend, which has the snapshots and knows how the rules are configured.
 */
export class BackendRuleChecker implements RuleChecker {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): BackendRuleChecker {
    return new BackendRuleChecker(options);
  }

  private constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async check(
    mesh: MeshId,
    request: ChangeCheckRequest,
    options: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<ChangeCheckResponse> {
    const client = await appMeshClientFor({
      auth: this.#auth,
      discovery: this.#discovery,
      ...options,
    });
    return client.checkChange(mesh, request);
  }
}
