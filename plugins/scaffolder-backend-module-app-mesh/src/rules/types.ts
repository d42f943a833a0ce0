import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ChangeCheckRequest,
  ChangeCheckResponse,
  MeshId,
} from '@crossmesh/plugin-app-mesh-common';

/** Holds changes of meshes against the rules before they are made. */
export interface RuleChecker {
  /** @throws whatever keeps the change from being looked at */
  check(
    mesh: MeshId,
    request: ChangeCheckRequest,
    options: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<ChangeCheckResponse>;
}
