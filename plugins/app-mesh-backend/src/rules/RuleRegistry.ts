import { ConflictError, InputError } from '@backstage/errors';
import { isRuleCode, type MeshRule } from '@crossmesh/plugin-app-mesh-common';
import type { AppMeshRulesExtensionPoint } from '@crossmesh/plugin-app-mesh-node';

/**
 * The rules that other modules add.
 */
export class RuleRegistry implements AppMeshRulesExtensionPoint {
  readonly #rules = new Map<string, MeshRule>();

  addRules(...rules: MeshRule[]): void {
    for (const rule of rules) {
      const { code } = rule;
      if (!isRuleCode(code) || code.startsWith('AM')) {
        throw new InputError(
          `A rule cannot have the code "${code}"; write capitals of your own and a number, such as SHOP1, and leave AM to Crossmesh.`,
        );
      }
      if (this.#rules.has(code)) {
        throw new ConflictError(
          `There are two rules with the code ${code}; give one of them another.`,
        );
      }
      this.#rules.set(code, rule);
    }
  }

  list(): MeshRule[] {
    return [...this.#rules.values()];
  }
}
