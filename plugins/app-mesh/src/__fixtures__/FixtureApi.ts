import type {
  AppMeshApi,
  FindingsResponse,
  GraphResponse,
} from '@crossmesh/plugin-app-mesh-common';
import { yelbAccounts, yelbResponse, yelbSummary } from './yelb';

/** The backend's API with Yelb in it; each answer can be replaced. */
export class FixtureApi implements AppMeshApi {
  response: GraphResponse = yelbResponse();
  findings: FindingsResponse = {
    findings: [],
    notEvaluated: [],
    ignoredCount: 0,
  };
  refreshed = 0;
  /** If set, every reading fails with it. */
  failure?: Error;
  /** If set, findings cannot be read. */
  findingsFailure?: Error;

  async listMeshes() {
    return this.#answer({
      items: [yelbSummary],
      errors: this.response.errors,
    });
  }

  async listAccounts() {
    return this.#answer({ items: yelbAccounts, errors: [] });
  }

  async getMeshGraph() {
    return this.#answer({ ...this.response, focus: [] });
  }

  async getEntityGraphs() {
    return this.#answer({
      items: [this.response],
      errors: this.response.errors,
    });
  }

  async listFindings() {
    if (this.findingsFailure) {
      throw this.findingsFailure;
    }
    return this.#answer(this.findings);
  }

  async refresh() {
    this.refreshed += 1;
  }

  #answer<T>(value: T): T {
    if (this.failure) {
      throw this.failure;
    }
    return value;
  }
}
